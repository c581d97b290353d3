//! The names columns of coordinates have, in whatever words.

use crate::i18n::fold;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::io) enum Role {
    Number,
    First,
    Second,
    Side,
}

const NUMBERS: &[&str] = &[
    "diem",
    "stt",
    "tt",
    "so tt",
    "so thu tu",
    "so hieu diem",
    "so hieu",
    "sh diem",
    "ten diem",
    "ten",
    "diem goc",
    "diem so",
    "so diem",
    "ky hieu",
    "ky hieu diem",
    "ki hieu",
    "moc",
    "ten moc",
    "so hieu moc",
    "dinh",
    "ma diem",
    "so hieu diem goc",
    "ten diem goc",
    "no",
    "nr",
    "point",
    "points",
    "pt",
    "id",
    "name",
    "corner",
    "vertex",
    "label",
    "so hieu dinh",
    "fid",
];
const FIRSTS: &[&str] =
    &["x", "north", "northing", "bac", "n", "vi do", "vi tuyen", "lat", "latitude", "b", "phi"];
const SECONDS: &[&str] = &[
    "y",
    "east",
    "easting",
    "dong",
    "e",
    "kinh do",
    "kinh tuyen",
    "lon",
    "long",
    "lng",
    "longitude",
    "l",
    "lambda",
];
const SIDES: &[&str] = &[
    "s",
    "canh",
    "chieu dai",
    "chieu dai canh",
    "dai canh",
    "khoang cach",
    "kc",
    "do dai",
    "do dai canh",
    "canh dai",
    "side",
    "length",
    "distance",
    "dist",
    "side length",
];
/// Words that say nothing of the role.
const NOISE: &[&str] = &[
    "toa",
    "do",
    "m",
    "met",
    "vn",
    "2000",
    "vn2000",
    "wgs84",
    "wgs",
    "84",
    "he",
    "coordinate",
    "coord",
    "coordinates",
    "utm",
    "tm",
    "tm3",
    "truc",
    "deg",
    "dms",
];

/// Words a system begins with where it stands behind the name: "X VN-2000, KTT 107°00′".
const SYSTEMS: &[&str] =
    &["vn", "vn2000", "wgs", "wgs84", "hn", "hn72", "hanoi", "utm", "ktt", "kttt", "epsg"];
/// Degrees, minutes and seconds written together: "D.MMSSss", "DDMMSS.ss".
const PACKED: &[&str] = &["mmss", "ddmm", "dmms"];

/// What a column with this name holds.
pub(in crate::io) fn role(cell: &str) -> Option<Role> {
    if cell.is_empty() || cell.chars().count() > 40 {
        return None;
    }
    if cell.trim().to_lowercase() == "đ" {
        return Some(Role::Second);
    }
    let words = words(cell);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    role_of(&words).or_else(|| {
        let end = words.iter().position(|word| begins_system(word))?;
        let is_degree = |word: &&str| word.chars().all(|letter| letter == 'd');
        let before = &words[..end];
        let bare = before.split_last().filter(|(last, _)| is_degree(last));
        role_of(before).or_else(|| role_of(bare?.1))
    })
}

fn role_of(words: &[&str]) -> Option<Role> {
    named(&words.join(" ")).or_else(|| {
        let telling: Vec<&str> =
            words.iter().copied().filter(|word| !NOISE.contains(word)).collect();
        named(&telling.join(" ")).or_else(|| only_one(&telling))
    })
}

/// Whether the name of a system, or how angles are packed, begins with this word.
fn begins_system(word: &str) -> bool {
    SYSTEMS.contains(&word) || is_packing(word)
}

/// Whether degrees, minutes and seconds written together are meant: "mmssss", "ddmmss".
fn is_packing(word: &str) -> bool {
    PACKED.iter().any(|letters| word.starts_with(letters))
        && word.chars().all(|letter| matches!(letter, 'd' | 'm' | 's'))
}

/// Whether a text says that degrees, minutes and seconds stand in one number: "Lat (D.MMSSss)".
pub(in crate::io) fn says_packed(text: &str) -> bool {
    let folded = fold(text);
    let letters = |sign: char| !sign.is_ascii_alphabetic();
    let spelt: String = folded.chars().filter(|sign| !matches!(sign, '.' | ',' | ' ')).collect();
    folded.split(letters).any(is_packing)
        || spelt.split(letters).any(is_packing)
        || ["do.phutgiay", "do.phut giay", "do,phutgiay"].iter().any(|said| folded.contains(said))
}

/// Whether the name is that of a latitude or longitude and of no other coordinate.
pub(in crate::io) fn names_degrees(cell: &str) -> bool {
    const NAMES: &[&str] = &[
        "vi do",
        "vi tuyen",
        "lat",
        "latitude",
        "kinh do",
        "kinh tuyen",
        "lon",
        "long",
        "lng",
        "longitude",
    ];
    let words = words(cell).join(" ");
    NAMES.iter().any(|name| words == *name || words.starts_with(&format!("{name} ")))
}

fn named(name: &str) -> Option<Role> {
    let lists = [
        (NUMBERS, Role::Number),
        (FIRSTS, Role::First),
        (SECONDS, Role::Second),
        (SIDES, Role::Side),
    ];
    lists.into_iter().find(|(names, _)| names.contains(&name)).map(|(_, role)| role)
}

/// "X Bắc", "northing Y": every word has a role; the plainer word counts, which is the last.
fn only_one(words: &[&str]) -> Option<Role> {
    let roles: Option<Vec<Role>> = words.iter().map(|word| named(word)).collect();
    let roles = roles?;
    let direction = words.iter().zip(&roles).find(|(word, _)| word.len() > 1);
    direction.map(|(_, role)| *role).or_else(|| roles.first().copied())
}

/// The words of a name without what stands in brackets: units, remarks.
fn words(cell: &str) -> Vec<String> {
    let mut depth = 0_usize;
    let kept: String = fold(cell)
        .chars()
        .map(|sign| match sign {
            '(' | '[' => {
                depth += 1;
                ' '
            }
            ')' | ']' => {
                depth = depth.saturating_sub(1);
                ' '
            }
            _ if depth > 0 => ' ',
            _ if sign.is_alphanumeric() => sign,
            _ => ' ',
        })
        .collect();
    kept.split_whitespace().map(str::to_owned).collect()
}

/// Whether this row by itself names both coordinates.
pub(in crate::io) fn names_coordinates(row: &[String]) -> bool {
    let has = |wanted| row.iter().any(|cell| role(cell) == Some(wanted));
    let may_be = row.iter().any(|cell| cell.starts_with(char::is_alphabetic));
    may_be && has(Role::First) && has(Role::Second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_known_under_all_their_names() {
        for (role_of, names) in [
            (
                Role::Number,
                &["Điểm", "STT", "Số hiệu điểm", "Tên điểm", "No.", "Point", "Số TT"][..],
            ),
            (
                Role::First,
                &[
                    "X",
                    "X(m)",
                    "X (m)",
                    "Tọa độ X",
                    "Northing",
                    "Bắc",
                    "N",
                    "Vĩ độ",
                    "Lat",
                    "B",
                    "X (Bắc)",
                    "Toạ độ X (m)",
                ],
            ),
            (
                Role::Second,
                &[
                    "Y",
                    "Y(m)",
                    "Easting",
                    "Đông",
                    "E",
                    "Kinh độ",
                    "Lon",
                    "Long",
                    "L",
                    "Đ",
                    "Y - Đông",
                ],
            ),
            (Role::Side, &["S", "S (m)", "Cạnh", "Chiều dài", "Chiều dài cạnh (m)", "Khoảng cách"]),
        ] {
            for name in names {
                assert_eq!(role(name), Some(role_of), "{name}");
            }
        }
        for (name, role_of) in [
            ("X VN-2000", Role::First),
            ("Y (m) VN2000 KTT 107°00′", Role::Second),
            ("X_HN72", Role::First),
            ("Vĩ độ WGS-84", Role::First),
            ("Vĩ độ D.MMSS", Role::First),
            ("Lat (D.MMSSss)", Role::First),
            ("Kinh độ DDMMSS.ss", Role::Second),
        ] {
            assert_eq!(role(name), Some(role_of), "{name}");
        }
    }

    #[test]
    fn heads_say_that_degrees_are_packed_and_other_cells_say_nothing() {
        for said in ["Lat (D.MMSSss)", "DD.MMSS", "Vĩ độ ddmmss.ss", "độ.phút giây"] {
            assert!(says_packed(said), "{said}");
        }
        for said in ["Lat", "Điểm", "DMS", "Dmm", "Vĩ độ (độ phút giây)"] {
            assert!(!says_packed(said), "{said}");
        }
        for name in ["", "Ghi chú", "Diện tích (m²)", "H (m)", "1828533,89", "Trang 1/2"] {
            assert_eq!(role(name), None, "{name}");
        }
    }
}
