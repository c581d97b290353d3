//! Phân công: who does what, and what was put to whom.

use crate::domain::choice::choice;
use crate::domain::record::record;
use crate::domain::{
    Document, Enterprise, Figure, Id, InvestmentProject, Mine, Programme, Target, Work, Zone,
};
use jiff::civil::Date;

choice! {
    /// How a task stands.
    TaskState in "task" {
        /// Chưa bắt đầu.
        Open = "open",
        /// Đang làm.
        UnderWay = "under_way",
        /// Chờ đơn vị khác.
        Waiting = "waiting",
        /// Xong.
        Done = "done",
        /// Không thực hiện.
        Dropped = "dropped",
    }
}

record! {
    /// What somebody has to do.
    Task {
        /// What.
        subject: String [title],
        /// Who leads.
        lead: Option<String> [unsaid("records-not-assigned")],
        /// Who cooperates.
        cooperating: Option<String>,
        /// By when.
        due: Option<Date>,
        /// How it stands.
        state: Option<TaskState>,
        /// For whom it waits.
        waits_for: Option<String>,
        /// Day it was done.
        done_on: Option<Date> [later],
        /// About which zone.
        zone: Option<Id<Zone>>,
        /// About which work.
        work: Option<Id<Work>>,
        /// About which programme.
        programme: Option<Id<Programme>>,
        /// About which project.
        project: Option<Id<InvestmentProject>>,
        /// Towards which target.
        target: Option<Id<Target>>,
        /// What it rests on.
        document: Option<Id<Document>>,
        /// What shows that it is done.
        result: Option<Id<Document>> [later],
        /// Item of the document.
        clause: Option<String>,
        /// Anything else.
        note: Option<String>,
    }
}

impl Task {
    /// Whether nothing more is to come.
    pub const fn is_over(&self) -> bool {
        matches!(self.state, Some(TaskState::Done | TaskState::Dropped)) || self.done_on.is_some()
    }
}

choice! {
    /// What is put to the committee.
    DifficultyKind in "difficulty" {
        /// Khó khăn, vướng mắc.
        Difficulty = "difficulty",
        /// Đề xuất, kiến nghị.
        Proposal = "proposal",
    }
}

record! {
    /// A difficulty or a proposal put to a committee or department, with its answer.
    Difficulty {
        /// What.
        subject: String [title],
        /// A difficulty, or a proposal.
        kind: DifficultyKind,
        /// Put on this day.
        raised_on: Option<Date>,
        /// To whom.
        put_to: Option<String>,
        /// Answered on this day.
        answered_on: Option<Date> [later, not_before(raised_on)],
        /// What the answer says.
        answer: Option<String>,
        /// What follows.
        follow_up: Option<String>,
        /// By when.
        follow_up_by: Option<Date> [later],
        /// Solved on this day.
        solved_on: Option<Date> [later, not_before(raised_on)],
        /// Who sees to it.
        lead: Option<String>,
        /// About which zone.
        zone: Option<Id<Zone>>,
        /// What it was put with.
        document: Option<Id<Document>>,
        /// Item of the document.
        clause: Option<String>,
        /// Anything else.
        note: Option<String>,
    }
}

choice! {
    /// What is inspected.
    InspectionKind in "inspection" {
        /// Khai thác.
        Mining = "mining",
        /// Vận chuyển.
        Haulage = "haulage",
        /// Khác.
        Other = "other",
    }
}

record! {
    /// An inspection of mining or haulage.
    Inspection {
        /// Where, or along which way.
        geom: Option<Figure>,
        /// Of which zone.
        zone: Option<Id<Zone>>,
        /// What of.
        kind: InspectionKind,
        /// On which day.
        day: Date [as_of],
        /// Where, in words.
        place: String [title],
        /// Who was inspected.
        subject: Option<String>,
        /// The same as a record.
        enterprise: Option<Id<Enterprise>> [seldom],
        /// Which mine.
        mine: Option<Id<Mine>> [seldom],
        /// What was found.
        finding: Option<String>,
        /// Whether the law was broken.
        violation: Option<bool>,
        /// Distance to the nearest homes.
        distance_to_homes_m: Option<f64>,
        /// What follows.
        follow_up: Option<String>,
        /// By when.
        follow_up_by: Option<Date> [later],
        /// Seen to on this day.
        followed_up_on: Option<Date> [later, not_before(day)],
        /// The record of it.
        document: Option<Id<Document>>,
        /// Anything else.
        note: Option<String>,
    }
}
