//! Cách ghi: what an office writes in its lists where a choice is meant, and which one it is.
//!
//! What a choice is of is its vocabulary; the key of its text tells choices of all vocabularies apart.

use crate::domain::record::record;
use crate::domain::{
    ApprovalKind, AssignmentRole, BoundarySource, CentralWastewater, CertificateKind, ClusterType,
    Completeness, Counted, DifficultyKind, DocumentKind, FieldValue, FundSource, Indicator,
    InspectionKind, InvestorKind, JudgedBy, LandUse, Measure, MineState, NoteShape, OccupancyState,
    PlanScale, Precision, ProcedureKind, ProgrammeKind, PromotionKind, PromotionOutcome, Refers,
    ReportPeriodKind, Sort, TargetState, TaskState, TradeState, Treatment, UnitLevel, UseDetail,
    Value, WorkKind, WorkStatus, YearlyPlanKind, ZoneKind, ZoneStatus,
};
use crate::i18n::Message;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

record! {
    /// A wording of the office and what it means, beside those the program knows itself.
    Wording {
        /// As it stands in a cell: "NS thị xã".
        words: String [title],
        /// Which choice it means.
        means: Meaning,
        /// Anything else.
        note: Option<String>,
    }
}

/// Codes of choices, each with the key of its text.
type Codes = &'static [(&'static str, &'static str)];

/// What choices of one sort are about.
#[derive(Clone, Copy, Debug)]
pub struct Vocabulary {
    /// Key of its name.
    pub text: &'static str,
    codes: Codes,
    /// What lists say and no record holds.
    more: Codes,
}

/// A lease that is over: no state of a lot, but what lists say of one.
pub const ENDED: &str = "tenancy-ended";

const fn of<T: FieldValue>(text: &'static str) -> Vocabulary {
    let Sort::Choice(codes) = T::SORT else { panic!("a choice") };
    Vocabulary { text, codes, more: &[] }
}

/// Every vocabulary a field of a record is of; those of lists of tenants and money first.
pub const VOCABULARIES: &[Vocabulary] = &[
    Vocabulary { more: &[("ended", ENDED)], ..of::<OccupancyState>("vocabulary-tenancy") },
    of::<FundSource>("vocabulary-fund"),
    of::<WorkKind>("vocabulary-work"),
    of::<WorkStatus>("vocabulary-stage"),
    of::<TaskState>("vocabulary-task"),
    of::<TargetState>("vocabulary-target"),
    of::<Measure>("vocabulary-measured"),
    of::<ProgrammeKind>("vocabulary-programme"),
    of::<ZoneKind>("vocabulary-kind"),
    of::<ZoneStatus>("vocabulary-status"),
    of::<ClusterType>("vocabulary-cluster"),
    of::<InvestorKind>("vocabulary-investor"),
    of::<CentralWastewater>("vocabulary-central"),
    of::<LandUse>("vocabulary-use"),
    of::<Indicator>("vocabulary-observed"),
    of::<Precision>("vocabulary-precision"),
    of::<ReportPeriodKind>("vocabulary-period"),
    of::<DocumentKind>("vocabulary-paper"),
    of::<ApprovalKind>("vocabulary-approval"),
    of::<ProcedureKind>("vocabulary-procedure"),
    of::<UnitLevel>("vocabulary-unit"),
    of::<AssignmentRole>("vocabulary-role"),
    of::<YearlyPlanKind>("vocabulary-yearly"),
    of::<DifficultyKind>("vocabulary-difficulty"),
    of::<InspectionKind>("vocabulary-inspection"),
    of::<MineState>("vocabulary-mine"),
    of::<PromotionKind>("vocabulary-promotion"),
    of::<PromotionOutcome>("vocabulary-outcome"),
    of::<TradeState>("vocabulary-trade"),
    of::<CertificateKind>("vocabulary-certificate"),
    of::<BoundarySource>("vocabulary-source"),
    of::<Completeness>("vocabulary-recorded"),
    of::<Counted>("vocabulary-counted"),
    of::<JudgedBy>("vocabulary-judged"),
    of::<NoteShape>("vocabulary-shape"),
    of::<UseDetail>("vocabulary-detail"),
    of::<PlanScale>("vocabulary-scale"),
    of::<Treatment>("vocabulary-treatment"),
];

impl Vocabulary {
    /// That of a field of this sort.
    pub fn of(sort: Sort) -> Option<&'static Self> {
        VOCABULARIES.iter().find(|known| Sort::Choice(known.codes) == sort)
    }

    /// Whether it is one of its choices.
    pub fn has(&self, meaning: Meaning) -> bool {
        self.meanings().any(|own| own == meaning)
    }

    /// Every choice a wording can mean.
    pub fn meanings(&self) -> impl Iterator<Item = Meaning> + use<> {
        self.codes.iter().chain(self.more).map(|(_, text)| Meaning(text))
    }
}

/// A choice of whichever vocabulary, by the key of its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Meaning(&'static str);

impl Meaning {
    /// The key of its text.
    pub const fn key(self) -> &'static str {
        self.0
    }

    /// Its code in a field of this sort, where the field can hold it.
    pub fn code(self, sort: Sort) -> Option<&'static str> {
        let Sort::Choice(codes) = sort else { return None };
        codes.iter().find(|(_, text)| *text == self.0).map(|(code, _)| *code)
    }

    /// What it is a choice of.
    pub fn vocabulary(self) -> &'static Vocabulary {
        let known = VOCABULARIES.iter().find(|known| known.has(self));
        known.expect("every meaning is one of a vocabulary's")
    }
}

const fn count() -> usize {
    let (mut all, mut place) = (0, 0);
    while place < VOCABULARIES.len() {
        all += VOCABULARIES[place].codes.len() + VOCABULARIES[place].more.len();
        place += 1;
    }
    all
}

/// All meanings; the code of each is the key of its text.
const MEANINGS: [(&str, &str); count()] = {
    let mut meanings = [("", ""); count()];
    let (mut all, mut place) = (0, 0);
    while place < VOCABULARIES.len() {
        let Vocabulary { codes, more, .. } = VOCABULARIES[place];
        let mut code = 0;
        while code < codes.len() + more.len() {
            let text = if code < codes.len() { codes[code].1 } else { more[code - codes.len()].1 };
            meanings[all] = (text, text);
            (all, code) = (all + 1, code + 1);
        }
        place += 1;
    }
    meanings
};

impl FieldValue for Meaning {
    const SORT: Sort = Sort::Choice(&MEANINGS);

    fn value(&self) -> Value {
        Value::Code(self.0)
    }

    fn of(value: Value) -> Option<Self> {
        if let Value::Code(code) = value { meaning(code) } else { None }
    }
}

impl Refers for Meaning {}

impl<'de> Deserialize<'de> for Meaning {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let key = String::deserialize(deserializer)?;
        meaning(&key).ok_or_else(|| Error::custom(format!("no choice is called {key}")))
    }
}

fn meaning(key: &str) -> Option<Meaning> {
    MEANINGS.iter().find(|(known, _)| *known == key).map(|(known, _)| Meaning(known))
}

/// What a code of a choice is in words; a meaning with what it is a choice of.
pub fn in_words(sort: Sort, code: &str) -> Option<Message> {
    let Sort::Choice(codes) = sort else { return None };
    let (_, text) = codes.iter().find(|(known, _)| *known == code)?;
    let message = Message::new(text);
    if sort != Meaning::SORT {
        return Some(message);
    }
    let vocabulary = meaning(code)?.vocabulary();
    let of = Message::new(vocabulary.text);
    Some(Message::new("wordings-meaning").with("of", of).with("meaning", message))
}
