//! Two things at a time: a piece of work made ready on another core while the one before it is used.

use std::panic::resume_unwind;
use std::sync::mpsc::sync_channel;
use std::thread;

/// Pieces that wait to be used, at most.
const WAITING: usize = 2;

/// Makes pieces on a thread of their own and hands them to `take` in their order. The first that is
/// refused ends it.
///
/// # Panics
///
/// Where making a piece panics, after those before it were taken.
pub fn made_ahead<T: Send, E>(
    pieces: impl Iterator<Item = T> + Send,
    take: impl FnMut(T) -> Result<(), E>,
) -> Result<(), E> {
    thread::scope(|scope| {
        let (ready, made) = sync_channel(WAITING);
        scope.spawn(move || {
            let mut pieces = pieces;
            // Once a piece was refused nobody waits for the next.
            while pieces.next().is_some_and(|piece| ready.send(piece).is_ok()) {}
        });
        made.into_iter().try_for_each(take)
    })
}

/// Does one thing on a thread of its own while this one does the other.
pub fn beside<A: Send, B>(there: impl FnOnce() -> A + Send, here: impl FnOnce() -> B) -> (A, B) {
    thread::scope(|scope| {
        let there = scope.spawn(there);
        let here = here();
        (there.join().unwrap_or_else(|panic| resume_unwind(panic)), here)
    })
}

/// Gives back the room of many things on another core.
pub fn let_go<T: Send + 'static>(things: T) {
    rayon::spawn(move || drop(things));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_come_in_their_order_until_one_is_refused() {
        let mut taken = Vec::new();
        let all = made_ahead(0..100, |piece| {
            taken.push(piece);
            Ok::<(), ()>(())
        });
        assert_eq!((all, taken), (Ok(()), (0..100).collect()));
        let mut count = 0;
        let refused = made_ahead(0.., |piece: usize| {
            count += 1;
            if piece == 7 { Err(piece) } else { Ok(()) }
        });
        assert_eq!((refused, count), (Err(7), 8));
    }
}
