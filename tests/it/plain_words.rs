//! What machine, file and parser say reaches a Vietnamese reader in Vietnamese only.
#![allow(clippy::unwrap_used, reason = "a test may fail where it stands")]

use lapday::cli;
use lapday::i18n::{Language, Message, Texts, reason};
use lapday::io::{IoTrouble, features_from_file};
use lapday::report::{PictureError, no_workbook, picture_png};
use lapday::store::Trouble;
use rusqlite::ffi;
use rust_xlsxwriter::XlsxError;
use std::io::ErrorKind;
use std::path::Path;

/// Words no Vietnamese sentence has; file names and what stands in “…” or after -- may be anything.
const ENGLISH: &[&str] = &[
    "the",
    "is",
    "are",
    "not",
    "such",
    "file",
    "error",
    "failed",
    "failure",
    "constraint",
    "cannot",
    "unable",
    "database",
    "table",
    "column",
    "invalid",
    "expected",
    "string",
    "exceeds",
    "of",
    "for",
    "line",
    "value",
    "found",
    "required",
    "argument",
    "arguments",
    "unexpected",
    "write",
    "data",
    "open",
    "input",
    "output",
    "with",
    "permission",
    "denied",
    "disk",
    "memory",
    "unknown",
    "trigger",
    "unique",
    "select",
    "insert",
    "null",
    "row",
    "rows",
    "limit",
    "operation",
    "usage",
    "format",
    "end",
    "supported",
    "missing",
    "disallowed",
    "one",
    "and",
    "use",
];

fn say(message: &Message) -> String {
    Texts::new(Language::Vietnamese).say(message)
}

fn assert_is_vietnamese(sentence: &str, planted: &str) {
    let own_words: String =
        sentence.split('“').map(|part| part.rsplit('”').next().unwrap_or_default()).collect();
    let words = own_words.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
    let foreign: Vec<_> =
        words.filter(|word| ENGLISH.contains(&word.to_lowercase().as_str())).collect();
    assert_eq!(foreign, Vec::<&str>::new(), "{planted}: {sentence}");
    assert!(!sentence.contains('{') && !sentence.contains("store-"), "{planted}: {sentence}");
}

#[test]
fn whatever_the_system_says_is_said_in_vietnamese() {
    for number in 1..=133 {
        let error = std::io::Error::from_raw_os_error(number);
        let sentence = say(&reason(&error));
        assert_is_vietnamese(&sentence, &error.to_string());
        assert_is_vietnamese(&say(&IoTrouble::system(Path::new("a"), &error).message()), "reading");
        assert_is_vietnamese(&say(&Trouble::reading(Path::new("a"), &error).message()), "reading");
        assert_is_vietnamese(&say(&Trouble::creating(Path::new("a"), &error).message()), "making");
    }
    for kind in [ErrorKind::Other, ErrorKind::InvalidData, ErrorKind::Interrupted] {
        let error = std::io::Error::new(kind, "no such file, error of the disk");
        assert_is_vietnamese(&say(&reason(&error)), "words of another library");
    }
}

#[test]
fn whatever_the_file_says_is_said_in_vietnamese() {
    let said = || Some("UNIQUE constraint failed: lot.uid".to_owned());
    let constraints = [
        ffi::SQLITE_CONSTRAINT_UNIQUE,
        ffi::SQLITE_CONSTRAINT_CHECK,
        ffi::SQLITE_CONSTRAINT_NOTNULL,
        ffi::SQLITE_CONSTRAINT_TRIGGER,
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY,
    ];
    for code in (1..=28).chain(constraints) {
        let error = rusqlite::Error::SqliteFailure(ffi::Error::new(code), said());
        assert_is_vietnamese(&say(&Trouble::sql(Path::new("a"), &error).message()), "SQLite");
    }
    for error in [
        rusqlite::Error::QueryReturnedNoRows,
        rusqlite::Error::InvalidColumnName("no such column".to_owned()),
        rusqlite::Error::StatementChangedRows(0),
    ] {
        assert_is_vietnamese(&say(&Trouble::sql(Path::new("a"), &error).message()), "rusqlite");
    }
}

#[test]
fn what_is_wrong_with_a_file_of_another_program_is_said_in_vietnamese() {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in [
        ("a.geojson", &b"{ \"type\": "[..]),
        ("b.geojson", b"{\"type\": \"FeatureCollection\"}"),
        ("c.geojson", b"{}"),
        ("d.gpkg", b"SQLite format 3\0"),
        ("e.gpkg", b"no database"),
        ("f.xyz", b"?"),
    ] {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let Err(trouble) = features_from_file(&path) else { panic!("{name} was read") };
        assert_is_vietnamese(&say(&trouble.message()), name);
    }
    let bare = r#"{"type": "LineString", "coordinates": [[107.0, 16.0], [107.1, 16.0]]}"#;
    let path = folder.path().join("h.geojson");
    std::fs::write(&path, bare).unwrap();
    let file = features_from_file(&path).unwrap();
    let why = file.layers[0].features().next().unwrap().land().unwrap_err();
    assert_eq!(say(&why), "là một đường, không phải vùng nên không có diện tích");
    let path = folder.path().join("g.geojson");
    let feature = r#"{"type": "Feature", "geometry": {"type": "Polygon", "coordinates": 7}}"#;
    std::fs::write(&path, feature).unwrap();
    let file = features_from_file(&path).unwrap();
    let why = file.layers[0].shapes[0].clone().unwrap_err();
    assert_is_vietnamese(&say(&why), "a broken feature");
}

#[test]
fn what_stands_in_the_way_of_a_picture_or_a_workbook_is_said_in_vietnamese() {
    for error in [
        XlsxError::MaxStringLengthExceeded,
        XlsxError::RowColumnLimitError,
        XlsxError::IoError(std::io::Error::from_raw_os_error(28)),
        XlsxError::ParameterError("a parameter of the table is invalid".to_owned()),
    ] {
        assert_is_vietnamese(&say(&no_workbook(&error)), &error.to_string());
    }
    let no_svg = picture_png("<svg").unwrap_err();
    for error in [no_svg, PictureError::Size, PictureError::Png("the data is not".to_owned())] {
        assert_is_vietnamese(&say(&error.message()), &error.to_string());
    }
}

#[test]
fn a_command_line_that_is_wrong_is_told_so_in_vietnamese() {
    for words in [
        "zonse a.gpkg",
        "zones",
        "zones a.gpkg --foo",
        "zones a.gpkg b.gpkg",
        "lots a.gpkg --on hôm-qua",
        "lots a.gpkg --on 31/02/2024",
        "list a.gpkg --kind xyz",
        "list a.gpkg --kind",
        "put a.gpkg --kind lot code",
        "new a.gpkg --empty --crs EPSG:1",
        "render a.gpkg --out a.doc",
        "render a.gpkg --out a.png --width 1",
        "export a.gpkg --what zones --out a.doc",
        "occupy a.gpkg --zone A --lot B --enterprise C --state x --from 2024-01-01",
        "measure a.geojson --crs 12x",
    ] {
        let mut talk = Vec::new();
        let line = std::iter::once("lapday").chain(words.split(' ')).chain(["--lang", "vi"]);
        let read = cli::read(line.map(Into::into), &mut talk);
        assert!(read.is_err(), "{words}");
        let talk = String::from_utf8(talk).unwrap();
        assert!(talk.starts_with("lapday: ") && talk.lines().count() == 1, "{words}: {talk}");
        // Options, patterns of values and codes are what one types, in whatever language.
        let plain = talk.split(['<', '>', ';']).step_by(2).collect::<String>();
        assert_is_vietnamese(&plain.replace("--", "“").replace("lapday", ""), words);
    }
}

#[test]
fn a_command_line_that_is_right_is_read_and_help_is_no_mistake() {
    let mut talk = Vec::new();
    let read = |words: &[&str], talk: &mut Vec<u8>| cli::read(words.iter().map(Into::into), talk);
    assert!(read(&["lapday", "zones", "a.gpkg"], &mut talk).is_ok());
    let refused = read(&["lapday", "zones", "--lang=vi"], &mut talk).map(drop).unwrap_err();
    assert_eq!(format!("{refused:?}"), format!("{:?}", std::process::ExitCode::from(2)));
    assert!(String::from_utf8(talk).unwrap().contains("còn thiếu"));
}
