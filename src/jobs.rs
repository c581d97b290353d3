//! Work off the window's thread: how far it is, giving it up, the newest wins.
//!
//! A job looks at what it was given and answers; it changes nothing here. Whoever polls decides
//! what becomes of the answer.

use crate::caught::{Panic, guarded};
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

/// What takes less is not worth a word.
pub const PATIENCE: Duration = Duration::from_millis(150);

/// Where jobs of one sort are done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Tells it from others; where somebody waits, the key of the text that says what is being done.
    pub name: &'static str,
    /// How jobs in it stand to each other.
    pub keeps: Keeps,
    /// Whether a person may give up what is done there: whoever asked goes on without an answer.
    pub can_be_given_up: bool,
}

/// What becomes of a job when another comes into its slot, and when the program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeps {
    /// Only the newest answer counts; an older job makes room for it.
    Newest,
    /// The same where an older job may never end: it is not waited for.
    NewestAtOnce,
    /// Every answer counts; nobody waits for it.
    Each,
    /// Every answer counts: it writes, and the program does not end over it.
    Writing,
}

/// How far a job is, for the window; whether it is still wanted, for the job.
#[derive(Clone, Debug, Default)]
pub struct Progress(Arc<State>);

#[derive(Debug, Default)]
struct State {
    is_cancelled: AtomicBool,
    done: AtomicUsize,
    of: AtomicUsize,
}

impl Progress {
    /// So many of so many are done.
    pub fn tell(&self, done: usize, of: usize) {
        self.0.done.store(done, Ordering::Relaxed);
        self.0.of.store(of, Ordering::Relaxed);
    }

    /// The share that is done, where the job tells it.
    pub fn share(&self) -> Option<f32> {
        let of = self.0.of.load(Ordering::Relaxed);
        let done = self.0.done.load(Ordering::Relaxed).min(of);
        (of > 0).then(|| done as f32 / of as f32)
    }

    /// Whether nobody waits for the answer any more.
    pub fn is_cancelled(&self) -> bool {
        self.0.is_cancelled.load(Ordering::Relaxed)
    }

    fn cancel(&self) {
        self.0.is_cancelled.store(true, Ordering::Relaxed);
    }
}

type Work<A> = Box<dyn FnOnce(&Progress) -> Option<A> + Send>;

/// Work that is to be done.
pub struct Job<A> {
    slot: Slot,
    about: String,
    work: Work<A>,
}

impl<A> Job<A> {
    /// Work on something a person can name, a file for instance. It answers nothing where there
    /// is nothing to say.
    pub fn new(
        slot: Slot,
        about: impl Into<String>,
        work: impl FnOnce(&Progress) -> Option<A> + Send + 'static,
    ) -> Self {
        Self { slot, about: about.into(), work: Box::new(work) }
    }
}

impl<A> fmt::Debug for Job<A> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Job({}, {:?})", self.slot.name, self.about)
    }
}

/// Work that is being done.
#[derive(Clone, Debug)]
pub struct Running {
    number: u64,
    slot: Slot,
    about: String,
    since: Instant,
    progress: Progress,
}

impl Running {
    /// Which, of all jobs of the window.
    pub const fn number(&self) -> u64 {
        self.number
    }

    /// Where.
    pub const fn slot(&self) -> Slot {
        self.slot
    }

    /// On what.
    pub fn about(&self) -> &str {
        &self.about
    }

    /// The share that is done, where it is known.
    pub fn share(&self) -> Option<f32> {
        self.progress.share()
    }

    /// Whether a person may give it up, and has not yet.
    pub fn can_be_given_up(&self) -> bool {
        self.slot.can_be_given_up && !self.progress.is_cancelled()
    }

    /// How long its slot has been at work, older jobs that made room for it counted in.
    pub fn lasts(&self) -> Duration {
        self.since.elapsed()
    }
}

/// The jobs of a window.
pub struct Jobs<A> {
    is_in_place: bool,
    wake: Arc<dyn Fn() + Send + Sync>,
    tell: Sender<Told<A>>,
    told: Receiver<Told<A>>,
    running: Vec<Running>,
    /// At most one a slot.
    waiting: Vec<Job<A>>,
    last: u64,
}

type Told<A> = (u64, Result<Option<A>, Panic>);

impl<A: Send + 'static> Default for Jobs<A> {
    fn default() -> Self {
        let (tell, told) = channel();
        Self {
            is_in_place: false,
            wake: Arc::new(|| {}),
            tell,
            told,
            running: Vec::new(),
            waiting: Vec::new(),
            last: 0,
        }
    }
}

impl<A: Send + 'static> Jobs<A> {
    /// Jobs that are done while they are started, for tests.
    pub fn in_place() -> Self {
        Self { is_in_place: true, ..Self::default() }
    }

    /// Whom to wake when there is an answer.
    pub fn wake_with(&mut self, wake: impl Fn() + Send + Sync + 'static) {
        self.wake = Arc::new(wake);
    }

    /// Begins a job. Where only the newest counts, one that still goes on is told so, and the new
    /// one begins when it has ended: however fast somebody types, a slot takes one thread.
    pub fn start(&mut self, job: Job<A>) {
        let older = self.running.iter().find(|older| older.slot == job.slot);
        match (job.slot.keeps, older) {
            (Keeps::Newest, Some(older)) => {
                older.progress.cancel();
                self.waiting.retain(|waiting| waiting.slot != job.slot);
                self.waiting.push(job);
            }
            (Keeps::NewestAtOnce, _) => {
                self.cancel_in(job.slot);
                self.begin(job, Instant::now());
            }
            (Keeps::Newest, None) | (Keeps::Each | Keeps::Writing, _) => {
                self.begin(job, Instant::now());
            }
        }
    }

    /// Gives up one job; the next of its slot does not wait for it. What writes may end before it
    /// has written, and is waited for.
    pub fn cancel(&mut self, number: u64) {
        self.cancel_where(|running| running.number == number);
    }

    /// The same for all that goes on in a slot.
    pub fn cancel_in(&mut self, slot: Slot) {
        self.cancel_where(|running| running.slot == slot);
    }

    fn cancel_where(&mut self, is_meant: impl Fn(&Running) -> bool) {
        for given_up in self.running.iter().filter(|running| is_meant(running)) {
            given_up.progress.cancel();
            self.waiting.retain(|waiting| waiting.slot != given_up.slot);
        }
        self.running.retain(|running| running.slot.keeps == Keeps::Writing || !is_meant(running));
    }

    /// What has come of the jobs since last asked. A panic is never passed over.
    pub fn poll(&mut self) -> Vec<Result<A, Panic>> {
        let mut answers = Vec::new();
        while let Ok((number, answer)) = self.told.try_recv() {
            let place = self.running.iter().position(|running| running.number == number);
            let ended = place.map(|place| self.running.remove(place));
            let counts = ended.as_ref().is_some_and(|ended| {
                ended.slot.keeps == Keeps::Writing || !ended.progress.is_cancelled()
            });
            answers.extend(answer.transpose().filter(|answer| counts || answer.is_err()));
            if let Some(ended) = ended {
                self.begin_waiting(&ended);
            }
        }
        answers
    }

    /// What is being done, the oldest first.
    pub fn running(&self) -> &[Running] {
        &self.running
    }

    /// What is being done in a slot.
    pub fn running_in(&self, slot: Slot) -> Option<&Running> {
        self.running.iter().find(|running| running.slot == slot)
    }

    /// Whether something is being written.
    pub fn is_writing(&self) -> bool {
        self.running.iter().any(|running| running.slot.keeps == Keeps::Writing)
    }

    fn begin_waiting(&mut self, ended: &Running) {
        let next = self.waiting.iter().position(|waiting| waiting.slot == ended.slot);
        if let Some(next) = next {
            let job = self.waiting.remove(next);
            self.begin(job, ended.since);
        }
    }

    fn begin(&mut self, job: Job<A>, since: Instant) {
        let Job { slot, about, work } = job;
        let progress = Progress::default();
        self.last += 1;
        let number = self.last;
        self.running.push(Running { number, slot, about, since, progress: progress.clone() });
        let (tell, wake) = (self.tell.clone(), Arc::clone(&self.wake));
        let go = move || {
            let answer = guarded(|| work(&progress));
            // A window that is gone wants no answer.
            let _ = tell.send((number, answer));
            wake();
        };
        if self.is_in_place {
            go();
        } else {
            thread::spawn(go);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex;
    use std::sync::mpsc::sync_channel;

    const TYPED: Slot = Slot { name: "typed", keeps: Keeps::Newest, can_be_given_up: false };
    const ASKED: Slot = Slot { name: "asked", keeps: Keeps::Each, ..TYPED };
    const SAVED: Slot = Slot { name: "saved", keeps: Keeps::Writing, ..TYPED };
    const OPENED: Slot = Slot { name: "opened", keeps: Keeps::NewestAtOnce, ..TYPED };

    fn answers<A: Send + 'static>(jobs: &mut Jobs<A>, count: usize) -> Vec<A> {
        let mut all = Vec::new();
        for _ in 0..1000 {
            all.extend(jobs.poll().into_iter().map(Result::unwrap));
            if all.len() >= count && jobs.running().is_empty() {
                return all;
            }
            thread::sleep(Duration::from_millis(2));
        }
        panic!("{} of {count} answers", all.len());
    }

    /// A job that answers once it is let go.
    fn held(slot: Slot, answer: &'static str) -> (impl Fn(), Job<&'static str>) {
        let (go, wait) = sync_channel::<()>(1);
        let wait = Mutex::new(wait);
        let job =
            Job::new(slot, answer, move |_| wait.lock().unwrap().recv().map(|()| answer).ok());
        (move || go.send(()).unwrap(), job)
    }

    #[test]
    fn of_what_is_typed_only_the_newest_is_answered_and_none_runs_beside_another() {
        let mut jobs = Jobs::default();
        let (let_go, first) = held(TYPED, "first");
        jobs.start(first);
        for answer in ["second", "third"] {
            jobs.start(Job::new(TYPED, answer, move |_| Some(answer)));
        }
        assert_eq!(jobs.running().len(), 1);
        let_go();
        assert_eq!(answers(&mut jobs, 1), ["third"]);
    }

    #[test]
    fn a_job_given_up_is_not_waited_for_and_its_answer_is_dropped() {
        let mut jobs = Jobs::default();
        let (let_go, first) = held(TYPED, "first");
        jobs.start(first);
        jobs.cancel_in(TYPED);
        assert!(jobs.running_in(TYPED).is_none());
        jobs.start(Job::new(TYPED, "second", |_| Some("second")));
        assert_eq!(answers(&mut jobs, 1), ["second"]);
        let_go();
        thread::sleep(Duration::from_millis(20));
        assert_eq!(jobs.poll().len(), 0);
    }

    #[test]
    fn what_may_never_end_holds_up_no_other() {
        let mut jobs = Jobs::default();
        let (let_go, first) = held(OPENED, "first");
        jobs.start(first);
        jobs.start(Job::new(OPENED, "second", |_| Some("second")));
        assert_eq!(answers(&mut jobs, 1), ["second"]);
        let_go();
        thread::sleep(Duration::from_millis(20));
        assert_eq!(jobs.poll().len(), 0);
    }

    #[test]
    fn of_two_files_being_written_one_is_given_up() {
        let mut jobs = Jobs::default();
        for name in ["one", "other"] {
            jobs.start(Job::new(SAVED, name, move |progress| {
                while !progress.is_cancelled() {
                    thread::yield_now();
                }
                Some(name)
            }));
        }
        jobs.cancel(jobs.running()[0].number());
        while jobs.running().len() > 1 {
            assert!(jobs.poll().iter().all(|told| matches!(told, Ok("one"))));
        }
        assert_eq!(jobs.running()[0].about(), "other");
        jobs.cancel_in(SAVED);
    }

    #[test]
    fn each_of_the_others_is_answered_and_what_writes_is_kept_to_its_end() {
        for slot in [ASKED, SAVED] {
            let mut jobs = Jobs::default();
            let (let_one_go, one) = held(slot, "one");
            let (let_other_go, other) = held(slot, "other");
            jobs.start(one);
            jobs.start(other);
            assert_eq!(jobs.is_writing(), slot == SAVED);
            if slot == SAVED {
                jobs.cancel_in(slot);
                assert!(jobs.is_writing(), "it may have written already");
            }
            let_other_go();
            let_one_go();
            let mut all = answers(&mut jobs, 2);
            all.sort_unstable();
            assert_eq!(all, ["one", "other"]);
        }
    }

    #[test]
    fn a_job_sees_that_it_is_given_up_and_tells_how_far_it_is() {
        let mut jobs = Jobs::<()>::default();
        let (told, is_told) = sync_channel(1);
        jobs.start(Job::new(TYPED, "", move |progress| {
            progress.tell(1, 4);
            told.send(()).unwrap();
            while !progress.is_cancelled() {
                thread::yield_now();
            }
            told.send(()).ok()
        }));
        is_told.recv().unwrap();
        assert_eq!(jobs.running()[0].share(), Some(0.25));
        jobs.cancel_in(TYPED);
        is_told.recv_timeout(Duration::from_secs(5)).unwrap();
    }

    #[test]
    fn a_panic_is_an_answer_also_of_a_job_nobody_waits_for() {
        let mut jobs = Jobs::<()>::in_place();
        jobs.start(Job::new(TYPED, "", |_| panic!("a fault")));
        jobs.cancel_in(TYPED);
        let told: Vec<_> = jobs.poll().into_iter().map(|told| told.unwrap_err().message).collect();
        assert_eq!(told, ["a fault"]);
    }

    #[test]
    fn the_window_is_woken_when_there_is_an_answer() {
        let mut jobs = Jobs::default();
        let (woken, is_woken) = sync_channel(1);
        jobs.wake_with(move || woken.send(()).unwrap());
        jobs.start(Job::new(TYPED, "", |_| Some(7)));
        is_woken.recv_timeout(Duration::from_secs(5)).unwrap();
        assert_eq!(jobs.poll().into_iter().map(Result::unwrap).collect::<Vec<_>>(), [7]);
    }
}
