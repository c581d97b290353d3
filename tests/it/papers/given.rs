//! Papers in a few words, and their files.

use crate::map::story::{TODAY, tu_ha};
use jiff::Timestamp;
use jiff::civil::date;
use lapday::domain::{Id, Plan};
use lapday::i18n::{Language, Message, Texts};
use lapday::report::paper::{
    Block, Fact, Head, OfficialHead, Paper, PaperBasis, PaperKind, PaperTable, Section, Signature,
};
use lapday::report::{PAPER_FORMATS, PaperFormat, Press, ReportRequest};
use lapday::units::Area;
use lapday::views::{Cell, Column, Row, Table};

pub fn words(text: &str) -> Message {
    Message::new("views-as-said").with("text", text)
}

pub fn format(ending: &str) -> &'static PaperFormat {
    PAPER_FORMATS.iter().find(|format| format.ending == ending).unwrap()
}

pub fn written(paper: &Paper, ending: &str) -> Result<Vec<u8>, String> {
    let (plan, texts) = (tu_ha(), Texts::new(Language::Vietnamese));
    format(ending).write(paper, &Press::new(&plan, &texts)).map_err(|why| texts.say(&why))
}

pub fn request(plan: &Plan) -> ReportRequest {
    ReportRequest {
        zone: plan.zone_by_code("CCN-TH").map(|zone| zone.id).or(Some(Id::new(1))),
        on: TODAY,
        law: date(2025, 7, 1),
        author: "Lan".into(),
        file: "ke-hoach.gpkg".into(),
        made: "2024-06-30T07:02:00Z".parse::<Timestamp>().unwrap(),
    }
}

pub fn paper(kind: PaperKind, sections: Vec<Section>) -> Paper {
    Paper {
        title: words("Danh sách thử"),
        kind,
        scope: vec![words("Kế hoạch thử")],
        basis: PaperBasis { ..request(&tu_ha()).basis() },
        sections,
        doubts: Vec::new(),
    }
}

/// Name, area, rate; as many rows, the last of them beside the sums.
pub fn tenants(rows: usize) -> Table {
    let row = |number: usize| {
        let name = format!("Hộ số {number:04} làm bún");
        let area = Cell::Hectares(Area::hectares(number as f64 / 100.0));
        let row = Row {
            subject: None,
            cells: vec![name.into(), area, Cell::Unknown],
            mark: lapday::views::Mark::Warning,
            is_beside: false,
        };
        row.beside(number == rows)
    };
    Table {
        columns: vec![
            Column { title: words("Tên hộ"), ..Column::new("name", "", 200.0) },
            Column { title: words("Diện tích (ha)"), ..Column::new("ha", "", 90.0) }.summed(),
            Column { title: words("Tỷ lệ (%)"), ..Column::new("rate", "", 90.0) },
        ],
        rows: (1..=rows).map(row).collect(),
        total: None,
        notes: vec![words("Theo tờ khai.")],
    }
    .with_sums()
}

/// A table with two rows of heads, over many pages where it is long.
pub fn list(rows: usize) -> Paper {
    let heads = vec![
        vec![Head::down(words("Tên hộ"), 2), Head::over(words("Sử dụng"), 2)],
        vec![Head::new(words("Diện tích (ha)")), Head::new(words("Tỷ lệ (%)"))],
    ];
    let table = PaperTable::new(tenants(rows)).headed(heads);
    paper(PaperKind::Own, vec![Section::upright(vec![Block::of_table(table)])])
}

/// An official paper with a long body.
pub fn official() -> Paper {
    let head = OfficialHead {
        above: Some("UBND PHƯỜNG HƯƠNG TRÀ".into()),
        issuer: Some("PHÒNG KINH TẾ".into()),
        sign: Some("/BC-KT".into()),
        place: Some("Hương Trà".into()),
        day: Some(date(2024, 2, 5)),
        name: words("Báo cáo"),
        subject: words("Tình hình các cụm công nghiệp"),
        to: vec!["Sở Công Thương".into()],
    };
    let body = "Ủy ban nhân dân phường báo cáo tình hình sử dụng đất của các cụm công nghiệp trên \
                địa bàn, trong đó diện tích đã cho thuê được tính theo hợp đồng còn hiệu lực. ";
    let mut blocks = vec![Block::Head(Box::new(head))];
    blocks.extend((0..14).map(|_| Block::Text(words(&body.repeat(2)))));
    blocks.push(Block::Facts(vec![Fact::new(words("Số cụm"), 7_usize)]));
    blocks.push(Block::Signature(Box::new(Signature {
        place: None,
        office: vec![words("TRƯỞNG PHÒNG")],
        note: Some(words("(Chữ ký, họ và tên, dấu)")),
        receivers: vec!["Như trên;".into(), "Lưu: VT.".into()],
    })));
    paper(PaperKind::Official, vec![Section::upright(blocks)])
}
