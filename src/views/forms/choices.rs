//! Cách tính: what the circular leaves open. The office sets it once, from a day on, as a value of its
//! own; what it did not choose is named beside the figure.

use crate::domain::{Id, LegalValue, Period, Plan, Uid};
use crate::rules::{AVERAGE, INVESTOR_MONEY, INVESTOR_WORKERS};
use jiff::civil::Date;

/// What the office chose for the forms of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choices {
    /// Which average line 19 is.
    pub average: Average,
    /// Whether lines 23 and 24 hold what the infrastructure's investor earns and pays, too.
    pub counts_investor_money: bool,
    /// Whether line 25 holds the workers of the infrastructure's investor, too.
    pub counts_investor_workers: bool,
}

/// An average of the shares filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray)]
pub enum Average {
    /// All clusters as if they were one, by the definition of the law.
    Pooled,
    /// The same of leased land alone: line 18 ÷ line 17.
    LeasedOnly,
    /// The mean of the clusters' shares.
    Mean,
}

impl Choices {
    /// As they stand on a day: pooled, with the investor's workers and without its money, unless the
    /// office said otherwise.
    pub fn on(plan: &Plan, day: Date) -> Self {
        let chosen = |rule| chosen(plan, rule, day);
        Self {
            average: match chosen(AVERAGE) {
                Some(value) if value == Average::LeasedOnly.code() => Average::LeasedOnly,
                Some(value) if value == Average::Mean.code() => Average::Mean,
                Some(_) | None => Average::Pooled,
            },
            counts_investor_money: chosen(INVESTOR_MONEY).is_some_and(|value| value > 0.0),
            counts_investor_workers: chosen(INVESTOR_WORKERS).is_none_or(|value| value > 0.0),
        }
    }

    /// The records that make these choices hold from a day on, where they differ from what holds now.
    pub fn records(self, plan: &Plan, from: Date) -> Vec<LegalValue> {
        let now = Self::on(plan, from);
        let yes = |yes: bool| if yes { 1.0 } else { 0.0 };
        let mut next: Id<LegalValue> = plan.next_id();
        [
            (AVERAGE, self.average.code(), now.average.code()),
            (INVESTOR_MONEY, yes(self.counts_investor_money), yes(now.counts_investor_money)),
            (INVESTOR_WORKERS, yes(self.counts_investor_workers), yes(now.counts_investor_workers)),
        ]
        .into_iter()
        .filter(|(_, wanted, held)| wanted != held)
        .map(|(rule, value, _)| {
            let same = |own: &&std::sync::Arc<LegalValue>| {
                own.rule == rule && own.valid == Period::since(from)
            };
            if let Some(own) = plan.all::<LegalValue>().find(same) {
                return LegalValue { value, ..LegalValue::clone(own) };
            }
            let id = next;
            next = Id::new(id.number() + 1);
            LegalValue {
                id,
                uid: Uid::new(),
                rule: rule.to_owned(),
                value,
                valid: Period::since(from),
                document: None,
                clause: None,
                note: None,
            }
        })
        .collect()
    }
}

impl Average {
    /// As it is kept.
    const fn code(self) -> f64 {
        match self {
            Self::Pooled => 1.0,
            Self::LeasedOnly => 2.0,
            Self::Mean => 3.0,
        }
    }
}

/// What the office said of a rule for a day, the newest of several.
fn chosen(plan: &Plan, rule: &str, day: Date) -> Option<f64> {
    plan.all::<LegalValue>()
        .filter(|own| own.rule == rule && own.valid.contains(day))
        .max_by_key(|own| (own.valid.from, own.id))
        .map(|own| own.value)
}
