//! Biểu 01 of Thông tư 14/2024/TT-BCT as an enterprise sends it back: a sheet of labels and four
//! figures, turned into a table with a head and one row, which is read as any table is.

use super::table::Sheet;
use crate::i18n::fold;

/// The columns of the table: as the file names fields, or with the unit the form counts in.
const HEADS: [&str; 8] = [
    "kind",
    "last_day",
    "enterprise",
    "project",
    "Doanh thu (tỷ đồng)",
    "Nộp ngân sách (tỷ đồng)",
    "workers",
    "mean_income_million_vnd",
];
/// Where the figures of lines 1 to 4 stand among them.
const FIRST_FIGURE: usize = 4;

/// A filled form as a table; any other sheet as it is.
pub(super) fn unfolded(sheet: Sheet) -> Sheet {
    let Some(form) = Form::of(&sheet) else { return sheet };
    let mut row = vec![form.kind.to_owned(), form.last_day, form.enterprise, form.project];
    let mut typed = std::collections::BTreeSet::new();
    for (place, at) in form.figures.into_iter().enumerate() {
        if at.is_some_and(|at| sheet.typed.contains(&at)) {
            typed.insert((1, FIRST_FIGURE + place));
        }
        row.push(at.map(|(line, column)| sheet.cell(line, column).to_owned()).unwrap_or_default());
    }
    let rows = vec![HEADS.map(str::to_owned).to_vec(), row];
    Sheet { rows, typed, merged: Vec::new(), ..sheet }
}

/// What a filled form says.
struct Form {
    kind: &'static str,
    last_day: String,
    enterprise: String,
    project: String,
    /// The cells of the four figures.
    figures: [Option<(usize, usize)>; 4],
}

impl Form {
    fn of(sheet: &Sheet) -> Option<Self> {
        said(sheet, "bieu so 01").next()?;
        let head = sheet.rows.iter().position(|row| {
            row.iter().any(|cell| fold(cell.trim()) == "tt")
                && row.iter().any(|cell| fold(cell).starts_with("ket qua"))
        })?;
        let result = sheet.rows[head].iter().position(|cell| fold(cell).starts_with("ket qua"))?;
        let figure = |number: &str| {
            let line = (head + 1..sheet.rows.len()).find(|line| {
                sheet.rows[*line]
                    .iter()
                    .find(|cell| !cell.is_empty())
                    .is_some_and(|cell| cell == number)
            })?;
            Some((line, result))
        };
        let period = said(sheet, "ky bao cao:").next()?;
        let sender = said(sheet, "don vi gui bao cao:").next().unwrap_or_default();
        let project =
            said(sheet, "ten du an dau tu san xuat kinh doanh:").next().unwrap_or_default();
        Some(Self {
            kind: if fold(&period).starts_with("6 thang") { "half_year" } else { "year" },
            last_day: last_day(&period),
            enterprise: named(&sender),
            project: project.trim_end_matches(['…', '.']).to_owned(),
            figures: ["1", "2", "3", "4"].map(figure),
        })
    }
}

/// What stands behind a label in any cell.
fn said<'a>(sheet: &'a Sheet, label: &'a str) -> impl Iterator<Item = String> + 'a {
    let cells = sheet.rows.iter().flatten().filter(|cell| !cell.is_empty());
    cells
        .filter(move |cell| fold(cell.trim()).starts_with(label))
        .map(|cell| cell.split_once(':').map_or("", |(_, said)| said).trim().to_owned())
}

/// "6 tháng (từ ngày 15/12/2025 đến ngày 14/06/2026)": its last day.
fn last_day(period: &str) -> String {
    let mut words = period.split(|letter: char| !letter.is_ascii_digit() && letter != '/');
    words.rfind(|word| word.matches('/').count() == 2).unwrap_or_default().to_owned()
}

/// "Tổ chức, cá nhân … (Công ty Sợi Phú Bài)": who it is, in the last parentheses.
fn named(sender: &str) -> String {
    let inside = sender.trim().strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    inside.map(|(_, name)| name.trim().to_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(rows: &[&[&str]]) -> Sheet {
        let rows = rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect());
        Sheet { rows: rows.collect(), ..Sheet::default() }
    }

    #[test]
    fn a_filled_form_becomes_a_row_of_period_figures() {
        let form = sheet(&[
            &["Biểu số 01. Tình hình hoạt động của dự án đầu tư trong cụm công nghiệp"],
            &["Đơn vị gửi báo cáo: Tổ chức, cá nhân đầu tư trong cụm công nghiệp (Sợi Phú Bài)"],
            &["Tên dự án đầu tư sản xuất kinh doanh: Nhà máy sợi 2"],
            &["Kỳ báo cáo: 6 tháng (từ ngày 15/12/2025 đến ngày 14/06/2026)"],
            &["TT", "Chỉ tiêu", "Đơn vị tính", "Kết quả", "Ghi chú"],
            &["(1)", "(2)", "(3)", "(4)", "(5)"],
            &["1", "Doanh thu của dự án trong kỳ báo cáo", "Tỷ đồng", "12,5", ""],
            &["2", "Số nộp ngân sách nhà nước", "Tỷ đồng", "", ""],
            &["3", "Tổng số lao động", "Người", "85", ""],
            &["4", "Thu nhập bình quân", "Triệu đồng/người/tháng", "7,5", ""],
        ]);
        let table = unfolded(form);
        let told =
            ["half_year", "14/06/2026", "Sợi Phú Bài", "Nhà máy sợi 2", "12,5", "", "85", "7,5"];
        assert_eq!(table.rows, [HEADS.to_vec(), told.to_vec()]);
    }

    #[test]
    fn any_other_sheet_stays_as_it_is() {
        let list = sheet(&[&["TT", "Tên", "Kết quả"], &["1", "Biểu", "2"]]);
        assert_eq!(unfolded(list.clone()), list);
    }
}
