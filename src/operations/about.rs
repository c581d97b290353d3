//! Kế hoạch của ai, thời kỳ nào: what a plan says of itself, and with what an empty one begins.

use super::ground::{backwards, check_year, kept};
use super::refusal::Refusal;
use crate::domain::{About, Edit, Id, Office, Period, Place, Uid};
use crate::i18n::{Message, nfc};

/// With what an empty plan begins.
#[derive(Clone, Debug, Default)]
pub struct Beginning {
    /// What it says of itself.
    pub about: About,
    /// The office that keeps it.
    pub office: String,
    /// The commune or ward it is of.
    pub commune: String,
}

/// What the plan says of itself with its words tidied, and its first records.
pub fn begin(beginning: &Beginning) -> Result<(About, Option<Edit>), Refusal> {
    let Beginning { about, office, commune } = beginning;
    let about = tidy_about(about)?;
    let place = kept(Some(commune)).map(|name| place(name, &about));
    let of_place = place.as_ref().map(|place| place.id);
    let office = kept(Some(office)).map(|name| Office {
        id: Id::new(1),
        uid: Uid::new(),
        name,
        authority: None,
        addressee: None,
        seat: None,
        place: of_place,
        valid: Period::default(),
        note: None,
    });
    if place.is_none() && office.is_none() {
        return Ok((about, None));
    }
    let mut edit = Edit::new(Message::new("operations-plan-begun").with("title", &*about.title));
    if let Some(place) = place {
        edit = edit.put(place);
    }
    if let Some(office) = office {
        edit = edit.put(office);
    }
    Ok((about, Some(edit)))
}

/// The same with its words tidied; refused without a title, or where it ends before it begins.
pub fn tidy_about(about: &About) -> Result<About, Refusal> {
    let title = nfc(&about.title);
    if title.is_empty() {
        return Err(Message::new("operations-plan-untitled").into());
    }
    about.first_day.into_iter().chain(about.last_day).try_for_each(check_year)?;
    if let (Some(first), Some(last)) = (about.first_day, about.last_day)
        && last < first
    {
        return Err(backwards(first, last));
    }
    Ok(About { title, subtitle: nfc(&about.subtitle), ..about.clone() })
}

/// Its commune, in the unit the plan says it is of.
fn place(name: String, about: &About) -> Place {
    Place {
        id: Id::new(1),
        uid: Uid::new(),
        name,
        unit: nfc(&about.subtitle),
        code: None,
        valid: Period::default(),
        became: None,
        centre: None,
        source: None,
    }
}
