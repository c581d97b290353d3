//! What each row of the sheet is: a corner, a head, words, or a corner that cannot be read.

use super::asides::{begins_sum, has_word, heading, is_sum, is_word};
use super::columns::Columns;
use super::label::number_of;
use super::layout::{DecimalSign, Unit};
use super::packed::unpacked;
use super::table::{Side, TableCorner};
use crate::i18n::Message;
use crate::io::cell::{NoAngle, NoNumber, Proof, angle, excerpt, figure, names_coordinates, proof};
use crate::io::sheet::{Sheet, column_letter};
use std::ops::Range;

/// Beyond this no coordinate lies, in metres: half round the equator.
const FARTHEST_M: f64 = 20_040_000.0;

/// A row of the sheet.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Line {
    Blank,
    /// The names of the columns once more.
    Head,
    Words(String),
    Corner(TableCorner),
    /// Two coordinates under a word where the corners have numbers: a middle point, a sum.
    Aside(String),
    /// The line of a sum or an area.
    Sum,
    /// A side length on a line of its own, between its two corners.
    Side(Side),
    /// Its label and why it is no corner.
    Refused(String, Message),
}

/// How the rows are to be read.
pub(super) struct RowReader<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) columns: Columns,
    pub(super) unit: Unit,
    pub(super) decimal: DecimalSign,
    /// Whether cells that prove the other sign are refused rather than read by it.
    pub(super) is_decimal_said: bool,
    /// Whether the points have numbers, so that a word is none of them.
    pub(super) are_labels_numbers: bool,
}

/// Why a cell is no coordinate.
enum NoCoordinate {
    Number(NoNumber),
    Angle(NoAngle),
    Negative,
    TooLarge,
}

impl RowReader<'_> {
    /// The rows from the first corner to the last.
    pub(super) fn extent(&self, rows: Range<usize>) -> Option<Range<usize>> {
        let is_corner = |row: &usize| {
            let is_read = |column| self.coordinate(self.sheet.cell(*row, column)).is_ok();
            is_read(self.columns.first) && is_read(self.columns.second) && !self.is_aside(*row)
        };
        let first = rows.clone().find(is_corner)?;
        rows.clone().rfind(is_corner).map(|last| first..last + 1)
    }

    /// What the row is; `extent` are the rows from the first corner to the last.
    pub(super) fn line(&self, row: usize, expected: Option<u64>, extent: &Range<usize>) -> Line {
        let cells = &self.sheet.rows[row];
        if cells.iter().all(String::is_empty) {
            return Line::Blank;
        }
        let Columns { first, second, .. } = self.columns;
        let texts = [self.sheet.cell(row, first), self.sheet.cell(row, second)];
        match texts.map(|text| self.coordinate(text)) {
            [Ok(_), Ok(_)] if self.is_aside(row) => Line::Aside(heading(cells).to_owned()),
            [Ok(first), Ok(second)] => Line::Corner(TableCorner {
                row: row + 1,
                label: self.label(row),
                first,
                second,
                side: self.side(row),
            }),
            [Err(_), Ok(_) | Err(_)] | [Ok(_), Err(_)] if names_coordinates(cells) => Line::Head,
            [Err(_), Err(_)] if texts.iter().all(|text| text.is_empty()) => {
                self.beside(row, expected)
            }
            [Err(_), _] | [_, Err(_)] if begins_sum(cells) => Line::Sum,
            [one, other]
                if !extent.contains(&row) && self.is_text([one.is_ok(), other.is_ok()], row) =>
            {
                Line::Words(words(cells))
            }
            [Err(why), _] => self.refused(row, 0, &why),
            [_, Err(why)] => self.refused(row, 1, &why),
        }
    }

    /// Both coordinates of a row, in the order of the columns; nothing where one cannot be read.
    pub(super) fn pair(&self, row: usize) -> Option<[f64; 2]> {
        let Columns { first, second, .. } = self.columns;
        let read = |column| self.coordinate(self.sheet.cell(row, column)).ok();
        Some([read(first)?, read(second)?])
    }

    fn is_aside(&self, row: usize) -> bool {
        let label = self.label(row);
        self.are_labels_numbers && is_word(&label)
            || is_sum(&label)
            || self.part(row).is_some_and(is_sum)
    }

    /// Whether a row above or below the corners is text; one of its cells may be a figure.
    fn is_text(&self, are_read: [bool; 2], row: usize) -> bool {
        let cells = &self.sheet.rows[row];
        if are_read.contains(&true) {
            self.are_labels_numbers && is_word(heading(cells))
        } else {
            has_word(cells) && number_of(heading(cells)).is_none()
        }
    }

    fn label(&self, row: usize) -> String {
        self.columns.number.map_or("", |column| self.sheet.cell(row, column)).to_owned()
    }

    /// The ring the row names.
    pub(super) fn part(&self, row: usize) -> Option<&str> {
        Some(self.sheet.cell(row, self.columns.part?)).filter(|name| !name.is_empty())
    }

    fn side(&self, row: usize) -> Option<Side> {
        let cell = self.sheet.cell(row, self.columns.side?);
        let length_m = self.number(cell).ok().filter(|length| *length > 0.0)?;
        let decimals = cell.trim_end_matches(|sign: char| !sign.is_ascii_digit());
        let decimals = decimals.rsplit_once([',', '.']).map_or(0, |(_, decimals)| decimals.len());
        let rounding_m = 0.5 * 10_f64.powi(-i32::try_from(decimals).unwrap_or(0));
        Some(Side { length_m, rounding_m })
    }

    fn number(&self, cell: &str) -> Result<f64, NoNumber> {
        let sign = match proof(cell) {
            Proof::Decimal(sign) if !self.is_decimal_said => sign,
            Proof::Decimal(_) | Proof::Nothing | Proof::Either(_) => self.decimal,
        };
        figure(cell, sign)
    }

    fn coordinate(&self, cell: &str) -> Result<f64, NoCoordinate> {
        let value = match self.unit {
            Unit::Metres => self.number(cell).map_err(NoCoordinate::Number)?,
            Unit::Degrees => match self.number(cell) {
                Ok(value) => value,
                Err(NoNumber::Empty) => return Err(NoCoordinate::Number(NoNumber::Empty)),
                Err(_) => angle(cell).map_err(NoCoordinate::Angle)?.degrees,
            },
            Unit::DegreesMinutesSeconds if cell.is_empty() => {
                return Err(NoCoordinate::Number(NoNumber::Empty));
            }
            Unit::DegreesMinutesSeconds => angle(cell).map_err(NoCoordinate::Angle)?.degrees,
            Unit::PackedDegrees => {
                let number = self.number(cell).map_err(NoCoordinate::Number)?;
                if number < 0.0 {
                    return Err(NoCoordinate::Negative);
                }
                unpacked(number).map_err(NoCoordinate::Angle)?
            }
        };
        let farthest = match self.unit {
            Unit::Metres => FARTHEST_M,
            Unit::Degrees | Unit::DegreesMinutesSeconds | Unit::PackedDegrees => 180.0,
        };
        if value > farthest {
            Err(NoCoordinate::TooLarge)
        } else if value < 0.0 {
            Err(NoCoordinate::Negative)
        } else {
            Ok(value)
        }
    }

    /// A row without coordinates: the side between two corners, a corner left empty, or words.
    fn beside(&self, row: usize, expected: Option<u64>) -> Line {
        let cells = &self.sheet.rows[row];
        let label = self.label(row);
        let is_alone = cells.iter().filter(|cell| !cell.is_empty()).count() == 1;
        if let Some(side) = self.side(row).filter(|_| is_alone) {
            return Line::Side(side);
        }
        if is_alone && expected.is_some() && label.parse().ok() == expected {
            let message = Message::new("io-row-without-coordinates").with("point", excerpt(&label));
            return Line::Refused(label, message);
        }
        Line::Words(words(cells))
    }

    /// A corner with a coordinate nobody can read; words where it was none.
    fn refused(&self, row: usize, place: usize, why: &NoCoordinate) -> Line {
        let Columns { first, second, .. } = self.columns;
        let cells = &self.sheet.rows[row];
        let texts = [self.sheet.cell(row, first), self.sheet.cell(row, second)];
        let other_is_read = self.coordinate(texts[1 - place]).is_ok();
        let is_numbered =
            self.label(row).parse::<u64>().is_ok() && texts.iter().all(|text| !text.is_empty());
        if !other_is_read && !is_numbered && !texts.iter().any(|text| is_figure(text)) {
            return Line::Words(words(cells));
        }
        let about = |key: &'static str| {
            Message::new(key)
                .with("column", self.column_name(place))
                .with("text", excerpt(texts[place]))
        };
        let message = match why {
            NoCoordinate::Number(NoNumber::Empty) => {
                Message::new("io-row-coordinate-missing").with("column", self.column_name(place))
            }
            NoCoordinate::Number(NoNumber::Shortened) => about("io-row-shortened"),
            NoCoordinate::Number(NoNumber::Hidden) => about("io-row-hidden"),
            NoCoordinate::Number(NoNumber::Unreadable) => about("io-row-no-number"),
            NoCoordinate::Angle(NoAngle::Unreadable) => about("io-row-no-angle"),
            NoCoordinate::Angle(NoAngle::SixtyOrMore) => about("io-row-sixty"),
            NoCoordinate::Negative => about("io-row-negative"),
            NoCoordinate::TooLarge => about("io-row-too-large"),
        };
        Line::Refused(self.label(row), message)
    }

    /// What the column is called, by its name or by its letter in a worksheet.
    fn column_name(&self, place: usize) -> String {
        let Columns { first, second, .. } = self.columns;
        column_letter(if place == 0 { first } else { second })
    }
}

/// Whether a cell is mostly figures: a coordinate gone wrong rather than a word with a number.
fn is_figure(cell: &str) -> bool {
    let figures = cell.chars().filter(char::is_ascii_digit).count();
    let letters = cell.chars().filter(|sign| sign.is_alphabetic()).count();
    let is_none =
        ["nan", "inf", "-inf", "infinity", "-infinity"].contains(&cell.to_lowercase().as_str());
    figures > letters || is_none || cell.starts_with("##")
}

fn words(cells: &[String]) -> String {
    cells.iter().filter(|cell| !cell.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
}
