//! `lapday renew`: what the built-in plan says now comes into a file made before.

use super::answer::No;
use super::arguments::RenewArguments;
use super::desktop::Desktop;
use crate::domain::{Key, Plan, RecordKind, title, title_of};
use crate::i18n::Message;
use crate::project::Renewal;
use serde::Serialize;

/// A record that is touched, or left as it is.
#[derive(Serialize)]
struct Line {
    kind: RecordKind,
    id: i64,
    name: String,
}

/// What comes of it, as scripts read it.
#[derive(Serialize, Default)]
struct Answer {
    added: Vec<Line>,
    changed: Vec<Line>,
    removed: Vec<Line>,
    left: Vec<Line>,
    written: bool,
}

pub(super) fn renew(desktop: &mut Desktop<'_>, arguments: &RenewArguments) -> Result<(), No> {
    let mut project = desktop.open(&arguments.plan.path)?;
    let Some(renewal) = project.renewal()? else {
        return if arguments.json {
            desktop.answer(&Answer::default())
        } else {
            desktop.tell(&Message::new("builtin-nothing-new"))
        };
    };
    let mut answer = answer(project.plan(), &renewal);
    let (done, count) = (renewal.done(), renewal.edit.becomes.len());
    if !arguments.dry_run {
        project.commit(renewal.edit)?;
        answer.written = true;
    }
    if arguments.json {
        return desktop.answer(&answer);
    }
    let sections = [
        ("cli-renew-added", &answer.added),
        ("cli-renew-changed", &answer.changed),
        ("cli-renew-removed", &answer.removed),
        ("cli-renew-left", &answer.left),
    ];
    for (key, lines) in sections {
        for line in lines {
            let head = desktop.texts.get(key);
            let kind = desktop.texts.say(&line.kind.text());
            writeln!(desktop.out, "{head}\t{kind}\t{}", line.name)?;
        }
    }
    let told =
        if answer.written { done } else { Message::new("cli-renew-would").with("count", count) };
    desktop.tell(&told)
}

fn answer(plan: &Plan, renewal: &Renewal) -> Answer {
    let mut answer = Answer::default();
    let line = |key: &Key, name: String| Line { kind: key.kind, id: key.id, name };
    for (key, becomes) in &renewal.edit.becomes {
        match becomes {
            None => answer.removed.push(line(key, title(plan, *key))),
            Some(record) if plan.has(*key) => {
                answer.changed.push(line(key, title_of(plan, record)));
            }
            Some(record) => answer.added.push(line(key, title_of(plan, record))),
        }
    }
    answer.left = renewal.left.iter().map(|(key, name)| line(key, name.clone())).collect();
    answer
}
