//! A form 01 that went out as a workbook and comes back filled.

use super::{HALF_2026, period, two_clusters};
use lapday::domain::{PeriodFigure, RecordKind};
use lapday::i18n::{Language, Texts};
use lapday::io::{RecordReading, plan_records, record_kind_of, sheets_from_file};
use lapday::report::{PaperFormat, Press, REPORTS, ReportRequest};
use lapday::views::forms::{FormKind, filled_forms};
use std::path::Path;

#[test]
fn a_form_01_of_a_workbook_comes_back_as_the_figures_of_a_period() {
    let mut story = two_clusters();
    let mut known = PeriodFigure::clone(story.plan.all::<PeriodFigure>().next().unwrap());
    known.revenue_million_vnd = Some(12_500.0);
    known.workers = Some(85);
    story.plan.insert(lapday::domain::Record::PeriodFigure(std::sync::Arc::new(known)));
    let request = ReportRequest {
        zone: None,
        on: super::day(2026, 6, 30),
        law: super::day(2026, 6, 30),
        author: "Thử".into(),
        file: "thu.gpkg".into(),
        made: jiff::Timestamp::UNIX_EPOCH,
    };
    let report = REPORTS.iter().find(|report| report.id == "form-01").unwrap();
    let paper = report.paper(&story.plan, &request).unwrap();
    let texts = Texts::new(Language::Vietnamese);
    let format = PaperFormat::of(Path::new("bieu.xlsx")).unwrap();
    let bytes = format.write(&paper, &Press::new(&story.plan, &texts)).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bieu.xlsx");
    std::fs::write(&file, bytes).unwrap();

    let sheets = sheets_from_file(&file).unwrap();
    let forms = filled_forms(&story.plan, FormKind::Project, &period(HALF_2026), None);
    assert_eq!(sheets.len(), forms.len(), "a sheet a project");
    assert_eq!(record_kind_of(&sheets[0]).unwrap().0, RecordKind::PeriodFigure);
    // Somebody else's plan, where nothing was reported yet.
    let mut empty = two_clusters().plan;
    let reports: Vec<_> = empty.all::<PeriodFigure>().map(|it| it.id).collect();
    for report in reports {
        empty.remove(lapday::domain::Key::of(report));
    }
    let planned = plan_records(
        &empty,
        RecordKind::PeriodFigure,
        &sheets,
        &RecordReading::default(),
        Language::Vietnamese,
        request.on,
    )
    .unwrap();
    let refused: Vec<_> = planned.list.refused().collect();
    assert!(refused.is_empty(), "{refused:?}");
    let mut filled = empty;
    filled.apply(&planned.list.edit);
    let back: Vec<_> = filled.all::<PeriodFigure>().collect();
    assert_eq!(back.len(), forms.len());
    let first = back.iter().find(|figure| figure.workers == Some(85)).unwrap();
    assert_eq!(first.revenue_million_vnd, Some(12_500.0));
    assert_eq!(first.last_day, period(HALF_2026).last);
    assert!(first.enterprise.is_some());
}
