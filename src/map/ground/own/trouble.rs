//! Why a file cannot lie under the plan, in one sentence with what to do.

use crate::i18n::{Message, reason};
use std::io;
use std::path::Path;

/// What stands in the way.
#[derive(Debug)]
pub enum OwnTrouble {
    /// There is no such file any more.
    Missing,
    /// The system will not let it be read; its reason.
    System(Message),
    /// It is not what its name says, or damaged. What its reader says is for the log.
    Broken(String),
    /// Its name ends in nothing that can be a base map.
    UnknownKind,
    /// Nothing says where the picture lies.
    NoPlace,
    /// It lies in a system nobody here knows, called so.
    UnknownSystem(String),
    /// It is not about Vietnam.
    Elsewhere,
    /// Its colours or its packing are not read.
    Colours,
    /// Its pieces are too large to be held.
    TooLarge,
    /// Its tiles are of a kind that is not read, called so.
    Tiles(&'static str),
    /// It has no tile.
    Empty,
}

impl OwnTrouble {
    /// What the reader of a format says.
    pub fn broken(said: impl std::fmt::Display) -> Self {
        Self::Broken(said.to_string())
    }

    /// What, why, what to do.
    pub fn message(self, path: &Path) -> Message {
        let about = |key: &'static str| Message::new(key).with("path", path.display().to_string());
        match self {
            Self::Missing => about("map-own-missing"),
            Self::System(why) => about("map-own-unreadable").with("why", why),
            Self::Broken(said) => {
                tracing::warn!("base map {}: {said}", path.display());
                about("map-own-broken")
            }
            Self::UnknownKind => about("map-own-unknown-kind"),
            Self::NoPlace => about("map-own-no-place"),
            Self::UnknownSystem(system) => about("map-own-unknown-system").with("system", system),
            Self::Elsewhere => about("map-own-elsewhere"),
            Self::Colours => about("map-own-colours"),
            Self::TooLarge => about("map-own-too-large"),
            Self::Tiles(kind) => about("map-own-tiles").with("kind", kind),
            Self::Empty => about("map-own-empty"),
        }
    }
}

impl From<io::Error> for OwnTrouble {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidData => Self::broken(error),
            _ => Self::System(reason(&error)),
        }
    }
}
