//! Documents before the system opens them. A plan may come from anybody: nothing in it starts a
//! program, and nothing outside its folder is opened unasked.

use std::ffi::OsString;
use std::path::{Component, Path, PathBuf};

/// Endings of what is only looked at: opened at once.
const HARMLESS: &[&str] = &[
    "bmp", "csv", "doc", "docx", "gif", "heic", "jpeg", "jpg", "odp", "ods", "odt", "pdf", "png",
    "ppt", "pptx", "rtf", "tif", "tiff", "tsv", "txt", "webp", "xls", "xlsx",
];

/// Endings of what a system runs, or what may run within it: never opened from a plan.
const PROGRAMS: &[&str] = &[
    "app",
    "appimage",
    "apk",
    "bash",
    "bat",
    "bin",
    "chm",
    "cmd",
    "com",
    "command",
    "cpl",
    "csh",
    "deb",
    "desktop",
    "dll",
    "elf",
    "exe",
    "gadget",
    "hta",
    "htm",
    "html",
    "inf",
    "jar",
    "jnlp",
    "js",
    "jse",
    "ksh",
    "lnk",
    "mht",
    "mhtml",
    "msc",
    "msh",
    "msi",
    "msp",
    "mst",
    "out",
    "php",
    "pif",
    "pkg",
    "pl",
    "ps1",
    "py",
    "pyc",
    "pyw",
    "rb",
    "reg",
    "rpm",
    "run",
    "scf",
    "scr",
    "sct",
    "settingcontent-ms",
    "sh",
    "so",
    "svg",
    "url",
    "vb",
    "vbe",
    "vbs",
    "webloc",
    "wsc",
    "wsf",
    "wsh",
    "xhtml",
    "xll",
    "xml",
    "zsh",
];

/// Addresses that are opened at once, and those a person may open who knows the place.
const OPEN: &[&str] = &["http", "https", "mailto"];
const ASKED: &[&str] = &["file", "ftp", "ftps", "sftp", "smb"];

/// How far a name can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// A kind that is only looked at.
    Harmless,
    /// A kind nobody has thought about.
    Unknown,
    /// What may run.
    Program,
}

/// By the ending, as the system chooses.
pub fn trust(name: &str) -> Trust {
    // Windows leaves these out at the end of a name.
    let name = name.trim_end_matches(['.', ' ']);
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    match ending {
        _ if hides_something(name) => Trust::Program,
        Some(ending) if HARMLESS.contains(&ending.as_str()) => Trust::Harmless,
        Some(ending) if PROGRAMS.contains(&ending.as_str()) => Trust::Program,
        Some(_) | None => Trust::Unknown,
    }
}

/// Whether it holds signs that are not seen, or turn the letters around so that "fdp.exe" reads
/// "exe.pdf".
fn hides_something(text: &str) -> bool {
    text.chars().any(is_hidden)
}

fn is_hidden(letter: char) -> bool {
    let turns = ['\u{200b}'..='\u{200f}', '\u{202a}'..='\u{202e}', '\u{2060}'..='\u{206f}'];
    letter.is_control() || letter == '\u{feff}' || turns.iter().any(|range| range.contains(&letter))
}

/// A name as it can be shown without lying.
pub fn shown(name: &str) -> String {
    name.replace(is_hidden, "\u{fffd}")
}

/// What is to be done about a document's `file` that stands outside the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// Hand it over.
    Open(OsString),
    /// Ask first, and hand this over if the person says so.
    Ask(Why, OsString),
    /// Say why not; the address can be copied.
    Never(Why, OsString),
    /// There is no such file beside the plan.
    Gone(PathBuf),
    /// It holds signs that cannot be read.
    Unreadable,
}

/// Why it is not opened at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// An unknown kind of file.
    Unknown,
    /// It may run.
    Program,
    /// It does not lie beside the plan.
    Elsewhere,
}

/// Looks at what a document names: an address, or a path meant from the plan's folder.
pub fn way_to(file: &str, folder: &Path) -> Way {
    let file = file.trim();
    if hides_something(file) {
        return Way::Unreadable;
    }
    match scheme(file) {
        Some(scheme) => way_to_address(&scheme, file),
        None => way_to_path(file, folder),
    }
}

/// "https" of "https://…"; one letter is a drive.
fn scheme(file: &str) -> Option<String> {
    let (scheme, _) = file.split_once(':')?;
    let fits = |letter: char| letter.is_ascii_alphanumeric() || "+-.".contains(letter);
    let is_scheme = scheme.len() > 1
        && scheme.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && scheme.chars().all(fits);
    is_scheme.then(|| scheme.to_ascii_lowercase())
}

fn way_to_address(scheme: &str, address: &str) -> Way {
    let encoded = OsString::from(encoded(address));
    if OPEN.contains(&scheme) {
        Way::Open(encoded)
    } else if !ASKED.contains(&scheme) || trust(address) == Trust::Program {
        Way::Never(Why::Program, address.into())
    } else {
        Way::Ask(Why::Elsewhere, encoded)
    }
}

fn way_to_path(file: &str, folder: &Path) -> Way {
    let path = folder.join(file);
    let path = std::path::absolute(&path).unwrap_or(path);
    if trust(file) == Trust::Program {
        return Way::Never(Why::Program, path.into());
    }
    let goes_down = |part: Component<'_>| matches!(part, Component::Normal(_) | Component::CurDir);
    if !Path::new(file).components().all(goes_down) {
        // Not even looked for: on Windows that would tell a foreign server who asks.
        return Way::Ask(Why::Elsewhere, path.into());
    }
    let (Ok(real), Ok(real_folder)) = (path.canonicalize(), folder.canonicalize()) else {
        return Way::Gone(path);
    };
    // A link may lead out of the folder, or to something else than its name says.
    match trust(&real.to_string_lossy()) {
        Trust::Program => Way::Never(Why::Program, path.into()),
        _ if !real.starts_with(real_folder) => Way::Ask(Why::Elsewhere, path.into()),
        Trust::Unknown => Way::Ask(Why::Unknown, path.into()),
        Trust::Harmless => Way::Open(path.into()),
    }
}

/// An address as other programs take it: spaces and Vietnamese letters in percent signs, what is in
/// percent signs already as it is.
fn encoded(address: &str) -> String {
    let bytes = address.as_bytes();
    let is_hex = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_hexdigit);
    let encode = |(at, byte): (usize, &u8)| {
        let stands = match byte {
            b'%' => is_hex(at + 1) && is_hex(at + 2),
            _ => byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=".contains(byte),
        };
        if stands { char::from(*byte).to_string() } else { format!("%{byte:02X}") }
    };
    bytes.iter().enumerate().map(encode).collect()
}

#[allow(clippy::disallowed_methods, reason = "what a test writes need not survive a power cut")]
#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn what_may_run_is_never_opened_and_what_nobody_knows_is_asked_about() {
        for name in ["a.pdf", "Quyết định 88.PDF", "b.xlsx", "anh.JPG", "c.d.docx"] {
            assert_eq!(trust(name), Trust::Harmless, "{name}");
        }
        for name in
            ["a.exe", "a.pdf.EXE", "a.exe. ", "x.sh", "x.desktop", "x.html", "x.jar", "x.bat"]
        {
            assert_eq!(trust(name), Trust::Program, "{name}");
        }
        for name in ["b\u{202e}fdp.exe.pdf", "a\n.pdf"] {
            assert_eq!(trust(name), Trust::Program, "{name:?}");
        }
        for name in ["a.dwg", "noending", "", "a.gpkg"] {
            assert_eq!(trust(name), Trust::Unknown, "{name}");
        }
        assert!(HARMLESS.iter().all(|ending| !PROGRAMS.contains(ending)));
    }

    #[test]
    fn addresses_of_the_web_are_opened_as_other_programs_read_them() {
        let folder = Path::new("/plans");
        for (file, address) in [
            ("https://example.org/a b#c", "https://example.org/a%20b#c"),
            (
                "HTTP://example.org/Hương%20Trà?x=1",
                "HTTP://example.org/H%C6%B0%C6%A1ng%20Tr%C3%A0?x=1",
            ),
            ("https://example.org/100%", "https://example.org/100%25"),
            ("mailto:lan@example.org", "mailto:lan@example.org"),
        ] {
            assert_eq!(way_to(file, folder), Way::Open(address.into()));
        }
        assert_eq!(way_to("https://example.org/\u{7}x", folder), Way::Unreadable);
        for file in ["file:///etc/passwd", "smb://server/a.pdf", "FILE:///a.pdf"] {
            assert!(matches!(way_to(file, folder), Way::Ask(Why::Elsewhere, _)), "{file}");
        }
        for file in ["javascript:alert(1)", "ms-msdt:/id", "file:///a.exe", "smb://x/a.lnk"] {
            assert!(matches!(way_to(file, folder), Way::Never(Why::Program, _)), "{file}");
        }
    }

    #[test]
    fn only_what_lies_beside_the_plan_is_opened_unasked() {
        let folder = tempfile::tempdir().unwrap();
        let plans = folder.path().join("plans");
        fs::create_dir_all(plans.join("văn bản")).unwrap();
        for name in ["plans/văn bản/100% #1.pdf", "plans/run.sh", "plans/ve.dwg", "ngoài.pdf"] {
            fs::write(folder.path().join(name), "x").unwrap();
        }
        let beside = plans.join("văn bản/100% #1.pdf");
        assert_eq!(way_to("văn bản/100% #1.pdf", &plans), Way::Open(beside.clone().into()));
        assert_eq!(way_to("ve.dwg", &plans), Way::Ask(Why::Unknown, plans.join("ve.dwg").into()));
        assert!(matches!(way_to("run.sh", &plans), Way::Never(Why::Program, _)));
        assert_eq!(way_to("gone.pdf", &plans), Way::Gone(plans.join("gone.pdf")));
        for file in ["../ngoài.pdf", beside.to_str().unwrap(), "/etc/none.pdf"] {
            assert!(matches!(way_to(file, &plans), Way::Ask(Why::Elsewhere, _)), "{file}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_what_it_leads_to() {
        let folder = tempfile::tempdir().unwrap();
        let plans = folder.path().join("plans");
        fs::create_dir(&plans).unwrap();
        fs::write(folder.path().join("out.pdf"), "x").unwrap();
        fs::write(plans.join("run.sh"), "x").unwrap();
        std::os::unix::fs::symlink(folder.path().join("out.pdf"), plans.join("a.pdf")).unwrap();
        std::os::unix::fs::symlink(plans.join("run.sh"), plans.join("b.pdf")).unwrap();
        assert!(matches!(way_to("a.pdf", &plans), Way::Ask(Why::Elsewhere, _)));
        assert!(matches!(way_to("b.pdf", &plans), Way::Never(Why::Program, _)));
    }
}
