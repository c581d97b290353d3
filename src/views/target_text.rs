//! What a target's standing rests on, in words.

use crate::domain::{
    Beside, BoardRow, Counted, Evidence, JudgedBy, Key, Plan, Statement, Target, Told, title,
};
use crate::i18n::{Argument, Message};

/// What the standing rests on.
pub(super) fn evidence(plan: &Plan, found: &BoardRow) -> Message {
    evidence_text(plan, plan.get(found.target).map(AsRef::as_ref), found.evidence)
}

/// What one side says, in words.
pub(super) fn told_text(plan: &Plan, target: &Target, told: Told) -> Message {
    evidence_text(plan, Some(target), told.evidence)
}

/// "báo cáo: đã đạt (UBND xã, 01/02/2023)": what does not rule, where records and people say different
/// things, and who has chosen.
pub(super) fn disagreement(plan: &Plan, found: &BoardRow) -> Option<Message> {
    let target = plan.get(found.target).filter(|_| found.differs)?;
    let is_stated = found.judged_by == Some(JudgedBy::Statement);
    let (key, other) = if is_stated {
        ("targets-records-say", found.computed)
    } else {
        ("targets-people-say", found.stated)
    };
    let Told { standing, evidence } = other?;
    let said = Message::new(key)
        .with("standing", standing.text())
        .with("evidence", evidence_text(plan, Some(target), evidence));
    let chosen = match (found.judged_by, &target.judged_why) {
        (None, _) => Message::new("targets-undecided"),
        (Some(by), None) => Message::new("targets-judged-by").with("by", by.text()),
        (Some(by), Some(why)) => {
            Message::new("targets-judged-why").with("by", by.text()).with("why", why.as_str())
        }
    };
    Some(Message::new("targets-differ").with("said", said).with("chosen", chosen))
}

/// "không ghi thời hạn, xét theo ngày cuối kế hoạch 31/12/2025".
pub(super) fn judged_by_plan(found: &BoardRow) -> Option<Message> {
    let day = found.due.filter(|_| found.is_due_of_plan)?;
    Some(Message::new("targets-due-of-plan").with("day", day))
}

fn evidence_text(plan: &Plan, target: Option<&Target>, evidence: Evidence) -> Message {
    let titled = |key: Key| title(plan, key);
    match evidence {
        Evidence::Fill(rate) => {
            Message::new("targets-by-fill").with("rate", Argument::Percent(rate))
        }
        Evidence::Zone(status) => Message::new("targets-by-zone").with("status", status.text()),
        Evidence::Phase(status) => Message::new("targets-by-phase").with("status", status.text()),
        Evidence::Work(work, None) => {
            Message::new("targets-by-work").with("work", titled(Key::of(work)))
        }
        Evidence::Work(work, Some(percent)) => Message::new("targets-by-work-percent")
            .with("work", titled(Key::of(work)))
            .with("percent", Argument::Percent(percent / 100.0)),
        Evidence::Project(project, done, all) => Message::new("targets-by-project")
            .with("project", titled(Key::of(project)))
            .with("done", done)
            .with("all", all),
        Evidence::Product(product, stars) => Message::new("targets-by-product")
            .with("product", titled(Key::of(product)))
            .with("stars", Argument::Count(stars.unwrap_or_default())),
        Evidence::Count(number, beside) => count_text(target, number, beside),
        Evidence::Said(said) => match plan.get::<Statement>(said) {
            Some(said) => Message::new("targets-by-statement")
                .with("source", said.source.as_str())
                .with("day", said.day),
            None => Message::new("targets-by-nothing"),
        },
        Evidence::Own => Message::new("targets-by-own"),
        Evidence::Nothing => Message::new("targets-by-nothing"),
    }
}

/// "lớp đào tạo đã mở: 3, cần 5; ban đầu 1".
fn count_text(target: Option<&Target>, number: Option<f64>, beside: Beside) -> Message {
    let Some((target, counted)) = target.and_then(|target| Some((target, target.counted?))) else {
        return Message::new("targets-by-nothing");
    };
    let figure = |number: f64| match counted {
        Counted::HighTechnologyShare => Argument::Percent(number),
        _ => Argument::Number(number),
    };
    let what = counted.text();
    let Some(number) = number else {
        return Message::new("targets-count-unknown").with("what", what);
    };
    let text = Message::new(match target.value {
        Some(_) => "targets-count-wanted",
        None => "targets-count",
    });
    let text = text.with("what", what).with("number", figure(number));
    let text = match target.value {
        Some(wanted) => text.with("wanted", figure(wanted)),
        None => text,
    };
    match beside_text(beside) {
        Some(beside) => {
            Message::new("targets-count-beside").with("count", text).with("beside", beside)
        }
        None => text,
    }
}

/// What a number is held to: "tổng số 5".
pub(super) fn beside_text(beside: Beside) -> Option<Message> {
    Some(match beside {
        Beside::Nothing | Beside::Unanswered(0) => return None,
        Beside::All(all) => Message::new("targets-count-all").with("all", Argument::Number(all)),
        Beside::YearBefore(Some(before)) => {
            Message::new("targets-count-before").with("before", Argument::Number(before))
        }
        Beside::YearBefore(None) => Message::new("targets-count-before-unknown"),
        Beside::Base(base) => {
            Message::new("targets-count-base").with("base", Argument::Number(base))
        }
        Beside::Unanswered(count) => Message::new("targets-count-unanswered").with("count", count),
    })
}
