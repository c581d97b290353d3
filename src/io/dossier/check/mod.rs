//! A dossier checked before it is handed in, whoever has made it.
//!
//! Growing: a rule is a file with a `pub const RULE`, a line in [`RULES`](rules::RULES), its texts.

mod classes;
mod codes;
mod drawn;
mod fields;
mod figures;
mod finding;
mod folders;
mod ground;
mod land;
mod listing;
mod marks;
mod package;
mod read;
mod roads;
mod rules;
mod shapes;

pub use finding::{CheckedDossier, DossierFinding, Severity};
pub use rules::{check_dossier, is_dossier};
