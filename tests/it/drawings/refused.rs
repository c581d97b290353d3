//! What is no drawing, or only half of one, is refused in one sentence.

use super::versions::lots;
use super::{drawing, read};
use acadrust::DwgWriter;
use acadrust::types::DxfVersion;

fn why(name: &str, bytes: &[u8]) -> String {
    read(name, bytes).unwrap_err()
}

#[test]
fn a_broken_drawing_is_refused_in_one_sentence() {
    let whole = drawing("LINE 8=A 10=0 20=0 11=1 21=1\nLINE 8=A 10=0 20=0 11=1 21=1").ascii();
    assert!(read("a.dxf", whole.as_bytes()).is_ok());
    for cut in [whole.len() / 2, whole.len() - 4] {
        assert!(why("a.dxf", &whole.as_bytes()[..cut]).contains("bị hỏng"), "{cut}");
    }
    assert!(why("a.dxf", b"").contains("không có gì"));
    assert!(why("a.dxf", b"  \r\n").contains("không có gì"));
    assert!(why("a.dxf", b"lo a1;549000;1828000").contains("bị hỏng"));
    let dwg = DwgWriter::write_to_vec(&lots(DxfVersion::AC1032)).unwrap();
    assert!(why("a.dwg", &dwg[..dwg.len() / 2]).contains("bị hỏng"));
    assert!(why("a.dwg", &dwg[..6]).contains("bị hỏng"));
}

#[test]
fn a_drawing_with_a_password_or_of_an_unknown_version_is_told_as_such() {
    let mut dwg = DwgWriter::write_to_vec(&lots(DxfVersion::AC1018)).unwrap();
    dwg[0x18] |= 1;
    assert!(why("a.dwg", &dwg).contains("mật khẩu"));
    for version in [b"AC1006", b"AC2.10", b"AC1035"] {
        dwg[..6].copy_from_slice(version);
        let said = why("a.dwg", &dwg);
        assert!(said.contains("phiên bản AutoCAD"), "{said}");
    }
}

#[test]
fn files_only_their_program_reads_are_told_what_to_ask_for() {
    for (name, bytes) in [
        ("a.pdf", b"%PDF-1.7".as_slice()),
        ("a.dwg", b"%PDF-1.7"),
        ("a.dgn", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("a.csv", b"\x00\x01\x00\x00Standard Jet DB\x00"),
        ("a.accdb", b"\x00\x01\x00\x00Standard ACE DB\x00"),
        ("a.TAB", b"!table\n!version 300"),
        ("a.mif", b"Version 300"),
        ("a.gtp", b"?"),
    ] {
        let said = why(name, bytes);
        assert!(said.contains("DXF hoặc DWG"), "{name}: {said}");
    }
}
