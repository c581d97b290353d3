//! Columns that hold something and were not understood.

use super::head::Head;
use super::unit::{Unit, bracketed, unit_in};
use super::words::holds;
use crate::i18n::fold;
use crate::io::cell::day;
use crate::io::sheet::Sheet;

/// A column that was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadColumn {
    /// Its place, from 0.
    pub column: usize,
    /// Its name, or nothing.
    pub name: String,
    /// What seems to stand in it, where that is a figure a plan lives by.
    pub looks: Option<Looks>,
}

/// What seems to stand in a column that was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Looks {
    /// An area.
    Area,
    /// A day.
    Day,
    /// Money.
    Money,
    /// A state.
    State,
}

impl Looks {
    /// Key of its name.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Area => "list-looks-area",
            Self::Day => "list-looks-day",
            Self::Money => "list-looks-money",
            Self::State => "list-looks-state",
        }
    }
}

/// The columns with something below the head that are none of `read`. Numbers of rows are read by nobody
/// and missed by nobody.
pub(in crate::io) fn unread(
    sheet: &Sheet,
    head: &Head,
    rows: &[usize],
    is_read: impl Fn(usize) -> bool,
) -> Vec<UnreadColumn> {
    let filled = |column: usize| {
        let cells = rows.iter().map(move |row| sheet.cell(*row, column));
        cells.filter(|cell| !cell.is_empty() && *cell != "-")
    };
    let columns = (0..sheet.width()).filter(|column| !is_read(*column));
    columns
        .filter(|column| filled(*column).next().is_some())
        .filter(|column| !is_row_number(head.name(*column), filled(*column)))
        .map(|column| {
            let name = head.full_name(column);
            let looks = looks_by_name(&name).or_else(|| {
                let is_day = |cell: &str| {
                    cell.contains(['/', '-', '.']) && day(cell, sheet.counts_from_1904).is_ok()
                };
                filled(column).all(is_day).then_some(Looks::Day)
            });
            UnreadColumn { column, name, looks }
        })
        .collect()
}

fn is_row_number<'a>(name: &str, mut cells: impl Iterator<Item = &'a str>) -> bool {
    let named = fold(name);
    let named = named.trim_matches(|sign: char| !sign.is_alphanumeric());
    let counts = ["stt", "tt", "so tt", "so thu tu", "no", "nr", "id", "sr no"].contains(&named);
    counts
        || named.is_empty()
            && cells.all(|cell| cell.trim_end_matches(['.', ')']).parse::<u32>().is_ok())
}

const AREAS: &[&str] = &["diện tích", "dt", "area", "quy mô đất"];
const MONEY: &[&str] = &[
    "vốn",
    "tiền",
    "kinh phí",
    "giá trị",
    "doanh thu",
    "mức đầu tư",
    "tổng mức",
    "chi phí",
    "giá thuê",
    "investment",
    "cost",
    "price",
];
const DAYS: &[&str] = &[
    "ngày",
    "hạn",
    "thời gian",
    "thời điểm",
    "date",
    "day",
    "expires",
    "expiry",
    "deadline",
    "since",
    "until",
];
const STATES: &[&str] = &["tình trạng", "trạng thái", "hiện trạng", "tiến độ", "state", "status"];

fn looks_by_name(name: &str) -> Option<Looks> {
    let by_unit = match unit_in(name) {
        Some(Unit::Land(_)) => Some(Looks::Area),
        Some(Unit::Money(_) | Unit::ForeignMoney) => Some(Looks::Money),
        Some(Unit::Percent) | None => None,
    };
    let by_words =
        [(AREAS, Looks::Area), (MONEY, Looks::Money), (DAYS, Looks::Day), (STATES, Looks::State)];
    // A unit in brackets may name a day, or the square metre of a price.
    let bare = bracketed(name).map_or(name, |(bare, _)| bare);
    let told = by_words.into_iter().find(|(names, _)| holds(bare, names));
    told.map(|(_, looks)| looks).or(by_unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_says_what_its_column_seems_to_hold() {
        for (name, looks) in [
            ("DT (m2)", Some(Looks::Area)),
            ("Diện tích xây dựng", Some(Looks::Area)),
            ("Tổng mức đầu tư (tỷ đồng)", Some(Looks::Money)),
            ("Doanh thu", Some(Looks::Money)),
            ("Hết hạn", Some(Looks::Day)),
            ("Lease expires", Some(Looks::Day)),
            ("Tiến độ", Some(Looks::State)),
            ("Nước: Hàn Quốc", None),
            ("Điện thoại", None),
            ("Nước cấp (m3/ngày)", None),
            ("Giá thuê (đồng/m2/năm)", Some(Looks::Money)),
            ("Người đại diện", None),
        ] {
            assert_eq!(looks_by_name(name), looks, "{name}");
        }
    }
}
