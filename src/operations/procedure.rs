//! Trình tự thủ tục: the steps by which the law of a day founds or extends a cluster, to be filled in.
//!
//! No day is made up: when a step is due counts from the day the step before was done.

use super::refusal::Refusal;
use super::scratch::Scratch;
use crate::domain::{Edit, Id, Plan, ProcedureKind, Uid, Zone, ZoneStep};
use crate::i18n::Message;
use jiff::civil::{Date, date};

/// The steps of one time, each with who has it.
struct Ladder {
    /// The first day on which a dossier that enters goes this way.
    from: Date,
    /// The article that says so.
    clause: &'static str,
    /// What is done, and by whom.
    steps: &'static [(&'static str, &'static str)],
}

/// The newest first: Nghị định 303/2026/NĐ-CP, 32/2024/NĐ-CP (from 1/7/2025 with communes in place of
/// districts), 68/2017/NĐ-CP.
const LADDERS: &[Ladder] = &[
    Ladder {
        from: date(2026, 9, 15),
        clause: "law-decree-32-amended-10",
        steps: &[
            ("step-dossier-to-commune", "step-by-investor"),
            ("step-notice", "step-by-commune"),
            ("step-intake", "step-by-commune"),
            ("step-submit-by-commune", "step-by-commune"),
            ("step-appraise", "step-by-department"),
            ("step-decide", "step-by-province"),
        ],
    },
    Ladder {
        from: date(2025, 7, 1),
        clause: "law-decree-32-10",
        steps: &[
            ("step-notice", "step-by-commune"),
            ("step-intake", "step-by-commune"),
            ("step-submit-dossiers", "step-by-commune"),
            ("step-appraise", "step-by-department"),
            ("step-decide", "step-by-province"),
        ],
    },
    Ladder {
        from: date(2024, 5, 1),
        clause: "law-decree-32-10",
        steps: &[
            ("step-notice", "step-by-district"),
            ("step-intake", "step-by-district"),
            ("step-submit-dossiers", "step-by-district"),
            ("step-appraise", "step-by-department"),
            ("step-decide", "step-by-province"),
        ],
    },
    Ladder {
        from: date(2017, 7, 15),
        clause: "law-decree-68-12",
        steps: &[
            ("step-dossiers-to-department", "step-by-district"),
            ("step-check", "step-by-department"),
            ("step-appraise", "step-by-department"),
            ("step-decide", "step-by-province"),
        ],
    },
];

/// The steps for a zone by the law of a day, in the words of `say`. They follow those the zone has
/// already, and are there once.
pub fn lay_out_steps(
    plan: &Plan,
    zone: Id<Zone>,
    procedure: ProcedureKind,
    on: Date,
    say: &dyn Fn(&Message) -> String,
) -> Result<Edit, Refusal> {
    let of = plan.get(zone).ok_or_else(|| Message::new("operations-zone-unknown"))?;
    let label =
        |key| Message::new(key).with("procedure", procedure.text()).with("zone", of.name.as_str());
    let ladder = LADDERS
        .iter()
        .find(|ladder| ladder.from <= on)
        .ok_or_else(|| Message::new("operations-steps-unknown").with("on", on))?;
    let names: Vec<String> =
        ladder.steps.iter().map(|(name, _)| say(&Message::new(name))).collect();
    let known = || plan.that_refer_to::<ZoneStep>(zone).filter(|it| it.procedure == procedure);
    if known().any(|step| names.contains(&step.name)) {
        return Err(label("operations-steps-there").into());
    }
    let last = known().map(|step| step.step).max().unwrap_or_default();
    let mut scratch = Scratch::on(plan);
    for (((_, lead), name), step) in ladder.steps.iter().copied().zip(names).zip(last + 1..) {
        scratch.put(ZoneStep {
            id: scratch.plan().next_id(),
            uid: Uid::new(),
            zone,
            phase: None,
            procedure,
            step,
            name,
            lead: Some(say(&Message::new(lead))),
            due: None,
            done_on: None,
            document: None,
            clause: Some(say(&Message::new(ladder.clause))),
            note: None,
        });
    }
    Ok(scratch.done(label("operations-steps-laid-out")))
}
