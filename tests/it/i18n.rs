//! Both languages say everything the program can say, with the same arguments.

use super::cli::help::keys_of_help;
use lapday::domain::{LotState, RecordKind, Sort, fields};
use lapday::i18n::{Argument, Language, Message, Texts, fold, nfc};
use lapday::units::Area;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::path::{Path, PathBuf};
use strum::VariantArray;

fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of the sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(files_under(&path));
        } else {
            files.push(path);
        }
    }
    files.sort();
    files
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Each key of a language with the names of its arguments.
fn keys(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in files_under(&root().join("assets/texts").join(language)) {
        let mut current = String::new();
        for line in fs::read_to_string(&file).expect("a text file").lines() {
            let begins = line.starts_with(|letter: char| letter.is_ascii_lowercase());
            if let Some((key, _)) = line.split_once(" =").filter(|_| begins) {
                key.clone_into(&mut current);
                let is_new = keys.insert(current.clone(), BTreeSet::new()).is_none();
                assert!(is_new, "{key} stands twice in {language}");
            }
            if line.starts_with('#') || current.is_empty() {
                continue;
            }
            let arguments = line.split('$').skip(1).map(|rest| {
                let end = rest.find(|letter: char| {
                    !(letter.is_ascii_alphanumeric() || letter == '-' || letter == '_')
                });
                rest[..end.unwrap_or(rest.len())].to_owned()
            });
            keys.get_mut(&current).expect("just added").extend(arguments);
        }
    }
    keys
}

#[test]
fn both_languages_know_the_same_keys_with_the_same_arguments() {
    let (vietnamese, english) = (keys("vi"), keys("en"));
    assert!(vietnamese.len() > 50);
    for (key, arguments) in &vietnamese {
        assert_eq!(english.get(key), Some(arguments), "{key} in English");
    }
    for key in english.keys() {
        assert!(vietnamese.contains_key(key), "{key} in Vietnamese");
    }
}

#[test]
fn every_text_opens_in_both_languages() {
    for language in Language::VARIANTS {
        let texts = Texts::new(*language);
        for key in keys("vi").keys() {
            assert!(texts.knows(key), "{key} in {language:?}");
        }
    }
}

#[test]
fn a_text_file_names_its_keys_after_itself() {
    let vocabularies =
        ["state", "tenancy", "use", "kind", "status", "source", "basis", "measured", "target"];
    for name in ["operations", "views"] {
        let text = fs::read_to_string(root().join(format!("assets/texts/vi/{name}.ftl")));
        for line in text.expect("a text file").lines() {
            let Some((key, _)) = line.split_once(" =") else { continue };
            let first = key.split('-').next().unwrap_or_default();
            let fits = first == name
                || name == "views" && (first == "cli" || vocabularies.contains(&first));
            assert!(line.starts_with('#') || fits, "{key} in {name}.ftl");
        }
    }
}

/// The double-quoted strings in a source that look like keys of the text files.
fn literals(source: &str) -> Vec<&str> {
    source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| line.split('"').skip(1).step_by(2))
        .filter(|literal| {
            literal.contains('-')
                && literal.split('-').all(|word| {
                    !word.is_empty()
                        && word
                            .chars()
                            .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit())
                })
        })
        .collect()
}

#[test]
fn every_key_in_the_sources_has_a_text() {
    let keys = keys("vi");
    let prefixes: BTreeSet<&str> = keys.keys().filter_map(|key| key.split('-').next()).collect();
    // First words of argument names, of the command line's own options and of calendar entries.
    let no_texts = ["tax-code", "later-from", "step-by"];
    let mut seen = 0;
    for file in files_under(&root().join("src")) {
        let source = fs::read_to_string(&file).expect("a source");
        for literal in literals(&source) {
            let prefix = literal.split('-').next().unwrap_or_default();
            if prefixes.contains(prefix) && !no_texts.contains(&literal) {
                assert!(keys.contains_key(literal), "{literal} in {}", file.display());
                seen += 1;
            }
        }
    }
    assert!(seen > 50, "the search finds keys at all");
}

/// Texts a declaration names: of the kinds, of their fields, and of the words a field may hold.
fn declared() -> BTreeSet<String> {
    let kinds = RecordKind::VARIANTS.iter().map(|kind| kind.text());
    let states = LotState::VARIANTS.iter().map(|state| state.text());
    let mut texts: BTreeSet<String> =
        kinds.chain(states).map(|text| text.key().to_owned()).collect();
    for field in RecordKind::VARIANTS.iter().flat_map(|kind| fields(*kind)) {
        texts.insert(field.text.to_owned());
        texts.extend(field.unsaid.map(str::to_owned));
        if let Sort::Choice(codes) = field.sort {
            texts.extend(codes.iter().map(|(_, text)| (*text).to_owned()));
        }
    }
    texts
}

#[test]
fn every_text_is_used() {
    let sources: String = files_under(&root().join("src"))
        .iter()
        .map(|file| fs::read_to_string(file).expect("a source"))
        .collect();
    let quoted: HashSet<&str> = sources.split('"').collect();
    let (declared, of_help) = (declared(), keys_of_help());
    // Journals of older versions still hold it.
    let no_longer_written = ["operations-list"];
    for key in keys("vi").keys().filter(|key| !no_longer_written.contains(&key.as_str())) {
        let is_used = declared.contains(key.as_str())
            || of_help.contains(key.as_str())
            || quoted.contains(key.as_str());
        assert!(is_used, "{key} is said nowhere");
    }
}

#[test]
fn a_message_writes_numbers_and_dates_the_way_of_its_language() {
    let message = Message::new("operations-more-than-lot")
        .with("enterprise", "Scavi")
        .with("lot", "C-03")
        .with("whole", Argument::SquareMetres(Area::square_metres(8_200.5)))
        .with("area", Argument::SquareMetres(Area::square_metres(9_000.0)));
    assert_eq!(
        Texts::new(Language::Vietnamese).say(&message),
        "Lô C-03 chỉ rộng 8.200,5 m², không đủ 9.000 m² cho Scavi"
    );
    assert_eq!(
        Texts::new(Language::English).say(&message),
        "Lot C-03 is only 8,200.5 m², not the 9,000 m² for Scavi"
    );
}

#[test]
fn a_message_survives_the_journal() {
    let message = Message::new("operations-holder")
        .with("enterprise", "Scavi")
        .with("area", Argument::SquareMetres(Area::square_metres(1.5)));
    let kept = serde_json::to_string(&message).expect("a message is written");
    let read: Message = serde_json::from_str(&kept).expect("a message is read");
    assert_eq!(read, message);
}

fn names(count: usize) -> impl ExactSizeIterator<Item = Message> {
    (0..count).map(|before| Message::new("operations-name").with("name", (before + 1).to_string()))
}

#[test]
fn a_list_in_a_sentence_stops_after_five() {
    let vietnamese = Texts::new(Language::Vietnamese);
    let said = |count| Message::list(names(count)).map(|list| vietnamese.say(&list));
    assert_eq!(said(0), None);
    assert_eq!(said(1).as_deref(), Some("1"));
    assert_eq!(said(5).as_deref(), Some("1, 2, 3, 4, 5"));
    assert_eq!(said(6).as_deref(), Some("1, 2, 3, 4, 5 và 1 mục khác"));
    assert_eq!(said(1_000_000).as_deref(), Some("1, 2, 3, 4, 5 và 999.995 mục khác"));
    let english = Texts::new(Language::English);
    let list = Message::list(names(1_245)).unwrap();
    assert_eq!(english.say(&list), "1, 2, 3, 4, 5 and 1,240 more");
    let kept = serde_json::to_string(&list).unwrap();
    assert_eq!(serde_json::from_str::<Message>(&kept).unwrap(), list, "in the journal, too");
}

#[test]
fn a_message_of_whatever_depth_is_said() {
    let texts = Texts::new(Language::Vietnamese);
    // As journals of older versions have their lists.
    let nested = |count| {
        names(count).reduce(|rest, name| {
            Message::new("operations-list").with("first", name).with("rest", rest)
        })
    };
    assert_eq!(texts.say(&nested(3).unwrap()), "3, 2, 1");
    let deepest = texts.say(&nested(500).unwrap());
    assert!(deepest.starts_with("500, 499, ") && deepest.ends_with(", …"), "{deepest}");
}

#[test]
fn a_kind_inside_a_sentence_begins_small() {
    let vietnamese = Texts::new(Language::Vietnamese);
    let label = |kind: RecordKind, key| {
        vietnamese.say(&Message::new(key).with("kind", kind.text()).with("name", "C-03"))
    };
    let done = Message::new("cli-done").with(
        "label",
        Message::new("operations-record-added")
            .with("kind", RecordKind::Lot.text())
            .with("name", "C-03"),
    );
    assert_eq!(vietnamese.say(&done), "Đã thêm lô đất: C-03");
    assert_eq!(label(RecordKind::Lot, "operations-record-named"), "lô đất “C-03”");
    let twice = label(RecordKind::Lot, "operations-record-twice");
    assert!(twice.starts_with("Lô đất “C-03”"), "{twice}");
    let short = Message::new("operations-record-named").with("kind", "OCOP").with("name", "x");
    assert_eq!(vietnamese.say(&short), "OCOP “x”", "what is written in capitals stays so");
}

#[test]
fn a_key_without_a_text_shows_as_itself() {
    assert_eq!(Texts::new(Language::English).get("no-such-key"), "no-such-key");
}

#[test]
fn folding_is_for_searching_and_keys_keep_their_marks() {
    assert_eq!(fold("Hương Vân"), fold("Hương Văn"));
    assert_ne!(nfc("Hương Vân"), nfc("Hương Văn"));
    assert_eq!(fold("ĐƯỜNG"), "duong");
    assert_eq!(nfc("  Ha\u{323} "), "Hạ");
}
