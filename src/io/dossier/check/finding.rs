//! What a rule found.

use super::read::Read;
use crate::domain::Figure;
use crate::geodesy::Grid;
use crate::i18n::Message;
use crate::io::cell::beginning;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Severity {
    /// The dossier comes back with it.
    Error,
    /// Somebody should look at it.
    Warning,
    /// Worth knowing.
    Note,
}

impl Severity {
    /// In words.
    pub const fn text(self) -> Message {
        Message::new(match self {
            Self::Error => "dossier-severity-error",
            Self::Warning => "dossier-severity-warning",
            Self::Note => "dossier-severity-note",
        })
    }
}

/// Something in a dossier that is not as it should be.
#[derive(Clone, Debug, PartialEq)]
pub struct DossierFinding {
    /// By which rule: "land".
    pub rule: &'static str,
    /// What the rule rests on.
    pub basis: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Of what: "`QuyHoach/RanhGioiQuyHoach_A`".
    pub subject: String,
    /// What is wrong, and what to do.
    pub says: Message,
    /// Where, on the grid of the dossier.
    pub place: Option<Figure>,
}

/// A dossier that was checked.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckedDossier {
    /// The grid of its places.
    pub grid: Grid,
    /// The worst first.
    pub findings: Vec<DossierFinding>,
}

impl CheckedDossier {
    /// How many findings are so bad.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// How it went, in a sentence.
    pub fn summary(&self) -> Message {
        if self.findings.is_empty() {
            return Message::new("dossier-check-fine");
        }
        Message::new("dossier-check-counts")
            .with("errors", self.count(Severity::Error))
            .with("warnings", self.count(Severity::Warning))
            .with("notes", self.count(Severity::Note))
    }
}

/// A rule: what it looks at.
pub(super) struct Rule {
    pub(super) name: &'static str,
    pub(super) look: fn(&Read, &mut Findings),
}

/// More of a sort nobody reads.
const MOST: usize = 100;
/// All rules are out of the same circular.
const BASIS: &str = "TT 16/2025/TT-BXD, phụ lục II";

/// No name that is meant to be read is longer.
const LETTERS: usize = 200;

/// What others wrote, as a sentence can quote it.
fn quoted(text: &str) -> String {
    beginning(text, LETTERS)
}

/// What is found, rule by rule.
pub(super) struct Findings {
    rule: &'static str,
    found: Vec<DossierFinding>,
    /// How many of the rule are left out.
    more: usize,
}

impl Findings {
    /// All that rules find.
    pub(super) fn of(rules: &[Rule], read: &Read) -> Vec<DossierFinding> {
        let mut findings = Self { rule: "", found: Vec::new(), more: 0 };
        for rule in rules {
            findings.rule = rule.name;
            findings.more = 0;
            (rule.look)(read, &mut findings);
            if findings.more > 0 {
                let more = Message::new("dossier-check-more").with("count", findings.more);
                findings.push(Severity::Note, "", more, None);
            }
        }
        findings.found.sort_by_key(|finding| finding.severity);
        findings.found
    }

    pub(super) fn fail(&mut self, subject: &str, says: Message) {
        self.add(Severity::Error, subject, says, None);
    }

    pub(super) fn warn(&mut self, subject: &str, says: Message) {
        self.add(Severity::Warning, subject, says, None);
    }

    pub(super) fn note(&mut self, subject: &str, says: Message) {
        self.add(Severity::Note, subject, says, None);
    }

    /// With its place.
    pub(super) fn at(
        &mut self,
        severity: Severity,
        subject: &str,
        says: Message,
        place: impl Into<Option<Figure>>,
    ) {
        self.add(severity, subject, says, place.into());
    }

    fn add(&mut self, severity: Severity, subject: &str, says: Message, place: Option<Figure>) {
        let rule = self.rule;
        if self.found.iter().filter(|finding| finding.rule == rule).count() < MOST {
            self.push(severity, subject, says, place);
        } else {
            self.more += 1;
        }
    }

    fn push(&mut self, severity: Severity, subject: &str, says: Message, place: Option<Figure>) {
        let (rule, subject, says) = (self.rule, quoted(subject), says.with_texts(quoted));
        self.found.push(DossierFinding { rule, basis: BASIS, severity, subject, says, place });
    }
}
