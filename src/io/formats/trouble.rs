//! What comes of writing: files by their endings, or why there are none.

use crate::i18n::Message;
use std::io;

/// A file by its ending.
pub type Part = (&'static str, Vec<u8>);

/// Why layers cannot be written.
pub(super) enum WriteTrouble {
    /// What a person can do something about.
    Said(Message),
    /// What the format's own writer says.
    Format(String),
}

macro_rules! format_trouble {
    ($($error:ty),*) => {$(
        impl From<$error> for WriteTrouble {
            fn from(error: $error) -> Self {
                Self::Format(error.to_string())
            }
        }
    )*};
}

format_trouble!(io::Error, serde_json::Error, dbase::Error, ::shapefile::Error, acadrust::DxfError);
