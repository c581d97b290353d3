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

/// What a column with this name holds.
pub(in crate::io) fn role(cell: &str) -> Option<Role> {
    if cell.is_empty() || cell.chars().count() > 40 {
        return None;
    }
    if cell.trim().to_lowercase() == "đ" {
        return Some(Role::Second);
    }
    let words = words(cell);
    let whole = words.join(" ");
    named(&whole).or_else(|| {
        let telling: Vec<&str> =
            words.iter().map(String::as_str).filter(|word| !NOISE.contains(word)).collect();
        named(&telling.join(" ")).or_else(|| only_one(&telling))
    })
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
        for name in ["", "Ghi chú", "Diện tích (m²)", "H (m)", "1828533,89", "Trang 1/2"] {
            assert_eq!(role(name), None, "{name}");
        }
    }
}
