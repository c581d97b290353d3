//! The fonts of papers: Times New Roman as the decree asks, where the system has it; else a face
//! that comes along and has its widths and every Vietnamese letter.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use typst::foundations::Bytes;
use typst::text::Font;

/// Times New Roman as systems name its files, upright, bold, italic, both.
const TIMES: [[&str; 4]; 3] = [
    ["times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"],
    [
        "Times_New_Roman.ttf",
        "Times_New_Roman_Bold.ttf",
        "Times_New_Roman_Italic.ttf",
        "Times_New_Roman_Bold_Italic.ttf",
    ],
    [
        "Times New Roman.ttf",
        "Times New Roman Bold.ttf",
        "Times New Roman Italic.ttf",
        "Times New Roman Bold Italic.ttf",
    ],
];

/// Where systems keep fonts, beside `Fonts` of the Windows folder.
const FOLDERS: [&str; 3] = [
    "/usr/share/fonts/truetype/msttcorefonts",
    "/System/Library/Fonts/Supplemental",
    "/Library/Fonts",
];

const SERIF: [&[u8]; 4] = [
    include_bytes!("../../../../assets/fonts/LiberationSerif-Regular.ttf"),
    include_bytes!("../../../../assets/fonts/LiberationSerif-Bold.ttf"),
    include_bytes!("../../../../assets/fonts/LiberationSerif-Italic.ttf"),
    include_bytes!("../../../../assets/fonts/LiberationSerif-BoldItalic.ttf"),
];

/// All fonts a paper may name.
pub(super) fn fonts() -> &'static [Font] {
    static FONTS: OnceLock<Vec<Font>> = OnceLock::new();
    FONTS.get_or_init(|| {
        let of_maps = [notosans::REGULAR_TTF, notosans::BOLD_TTF, notosans::ITALIC_TTF];
        let own = SERIF.into_iter().chain(of_maps).map(Bytes::new);
        times().into_iter().map(Bytes::new).chain(own).flat_map(Font::iter).collect()
    })
}

/// The four faces, where all are there: a paper never mixes two families.
fn times() -> Vec<Vec<u8>> {
    let windows = std::env::var_os("WINDIR").map(|windows| Path::new(&windows).join("Fonts"));
    let folders = windows.into_iter().chain(FOLDERS.map(PathBuf::from));
    folders
        .flat_map(|folder| TIMES.map(|names| names.map(|name| folder.join(name))))
        .find_map(|faces| faces.iter().map(|face| fs::read(face).ok()).collect())
        .unwrap_or_default()
}
