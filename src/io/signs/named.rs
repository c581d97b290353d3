//! What land is for, in words: tells apart uses that share a layer.

use crate::domain::{LandUse, UseDetail};
use crate::i18n::{Language, Texts, fold};
use std::sync::LazyLock;
use strum::VariantArray;

/// A use, and what it is more closely.
type Use = (LandUse, Option<UseDetail>);

/// In words: "kho bãi", "cây xanh: cây xanh cách ly".
pub(in crate::io) fn use_text(texts: &Texts, (land_use, detail): Use) -> String {
    let whole = texts.say(&land_use.text());
    match detail {
        Some(detail) => format!("{whole}: {}", texts.say(&detail.text())),
        None => whole,
    }
}

/// The use those words say; drawings speak Vietnamese.
pub(in crate::io) fn use_named(words: &str) -> Option<Use> {
    static NAMES: LazyLock<Vec<(String, Use)>> = LazyLock::new(|| {
        let texts = Texts::new(Language::Vietnamese);
        let whole = LandUse::VARIANTS.iter().map(|land_use| (*land_use, None));
        let close = UseDetail::VARIANTS.iter().map(|detail| (detail.land_use(), Some(*detail)));
        whole.chain(close).map(|of| (fold(&use_text(&texts, of)), of)).collect()
    });
    let words = fold(words.trim());
    NAMES.iter().find(|(name, _)| *name == words).map(|(_, of)| *of)
}
