//! What stands in the papers: each can be made, loses no row, and says the figures of the views.

use super::story::{Story, day, given};
use lapday::builtin::BuiltIn;
use lapday::domain::{BoundarySource, Id, Plan, Zone};
use lapday::i18n::{Language, Message, Texts};
use lapday::report::{Paper, PaperFormat, Press, REPORTS, ReportInfo, ReportRequest, ReportScope};
use lapday::views::forms::{FormKind, FormPeriod, filled_forms};
use lapday::views::tables::{TABLES, lots};
use std::path::Path;

fn built_in() -> Plan {
    let BuiltIn { about, contents } = lapday::builtin::huong_tra();
    let mut plan = Plan::about(about);
    plan.apply(&contents);
    plan
}

fn request(zone: Option<Id<Zone>>) -> ReportRequest {
    ReportRequest {
        zone,
        on: day(2025, 12, 31),
        law: day(2026, 1, 15),
        author: "Phòng Kinh tế".into(),
        file: "huong-tra.gpkg".into(),
        made: jiff::Timestamp::UNIX_EPOCH,
    }
}

fn report(id: &str) -> &'static ReportInfo {
    REPORTS.iter().find(|report| report.id == id).unwrap()
}

fn made(plan: &Plan, id: &str, zone: Option<Id<Zone>>) -> Paper {
    report(id).paper(plan, &request(zone)).unwrap()
}

fn html(plan: &Plan, paper: &Paper) -> String {
    let texts = Texts::new(Language::Vietnamese);
    let format = PaperFormat::of(Path::new("paper.html")).unwrap();
    String::from_utf8(format.write(paper, &Press::new(plan, &texts)).unwrap()).unwrap()
}

fn zone_of(plan: &Plan, report: &ReportInfo) -> Option<Id<Zone>> {
    let has_lots = |zone: &Id<Zone>| plan.lots_of(*zone).next().is_some();
    let zones = plan.all::<Zone>().map(|zone| zone.id);
    (report.about == ReportScope::Zone).then(|| zones.into_iter().find(has_lots).unwrap())
}

#[test]
fn every_paper_can_be_made_of_the_built_in_plan_and_names_what_it_rests_on() {
    let plan = built_in();
    for report in REPORTS {
        let paper = made(&plan, report.id, zone_of(&plan, report));
        assert!(!paper.sections.is_empty(), "{}", report.id);
        let page = html(&plan, &paper);
        for words in ["huong-tra.gpkg", "Phòng Kinh tế", "15/01/2026"] {
            assert!(page.contains(words), "{} does not say {words}", report.id);
        }
        let cut_off = if report.id.starts_with("form") { "14/12/2025" } else { "31/12/2025" };
        assert!(page.contains(cut_off), "{} does not say its cut-off day", report.id);
    }
}

#[test]
fn every_paper_can_be_made_of_an_empty_plan_or_says_what_it_lacks() {
    let plan = given().plan;
    for report in REPORTS {
        match report.paper(&plan, &request(None)) {
            Ok(paper) => assert!(!html(&plan, &paper).is_empty(), "{}", report.id),
            Err(why) => {
                assert_eq!(why.key(), "papers-zone-needed", "{}", report.id);
                assert_eq!(report.about, ReportScope::Zone, "{}", report.id);
            }
        }
    }
}

#[test]
fn every_paper_can_be_made_of_a_cluster_of_which_nothing_is_known() {
    let Story { plan } = given().cluster("Trống");
    for report in REPORTS {
        let paper = report.paper(&plan, &request(Some(Id::new(1))));
        assert!(paper.is_ok(), "{}: {paper:?}", report.id);
    }
}

#[test]
fn the_dossier_loses_no_lot_and_says_the_cells_of_the_table() {
    let plan = built_in();
    let zone = zone_of(&plan, report("dossier"));
    let on_screen = lots::TABLE.table(&plan, &request(zone).query());
    let paper = made(&plan, "dossier", zone);
    let title = Message::new(lots::TABLE.title);
    let table = paper.tables().find(|table| table.title.as_ref() == Some(&title)).unwrap();
    assert_eq!(table.table.rows.len(), on_screen.rows.len());
    let place = |key: &str, columns: &[lapday::views::Column]| {
        columns.iter().position(|column| column.key == key).unwrap()
    };
    for key in ["code", "area_m2", "free_m2"] {
        let cells = |table: &lapday::views::Table| -> Vec<_> {
            let place = place(key, &table.columns);
            table.rows.iter().map(|row| row.cells[place].clone()).collect()
        };
        assert_eq!(cells(&table.table), cells(&on_screen), "{key}");
    }
}

#[test]
fn the_page_of_the_plan_has_every_row_of_its_tables() {
    let plan = built_in();
    let paper = made(&plan, "page", None);
    for id in ["lots", "targets", "works", "enterprises", "progress"] {
        let info = TABLES.iter().find(|table| table.id == id).unwrap();
        let on_screen = info.table(&plan, &request(None).query());
        let title = Message::new(info.title);
        let table = paper.tables().find(|table| table.title.as_ref() == Some(&title)).unwrap();
        assert_eq!(table.table.rows, on_screen.rows, "{id}");
    }
}

#[test]
fn form_03_on_paper_says_what_the_form_on_screen_says() {
    let plan = built_in();
    let period = FormPeriod::ended_by(request(None).on).unwrap();
    let forms = filled_forms(&plan, FormKind::Unit, &period, None);
    let paper = made(&plan, "form-03", None);
    let tables: Vec<_> = paper.tables().collect();
    assert_eq!(tables.len(), forms.len());
    for (table, form) in tables.into_iter().zip(&forms) {
        assert_eq!(table.table, form.table(&plan));
        assert_eq!(table.table.rows.len(), 38);
        assert_eq!(table.heads.len(), 2, "heads, and their numbers");
    }
}

#[test]
fn a_boundary_that_only_illustrates_is_footnoted() {
    let square = super::story::square(100.0, 0.0, 0.0);
    let of = |source| {
        let Story { plan } = given().cluster("Tứ Hạ").zone_with(|zone| {
            zone.boundary = Some(square.clone());
            zone.boundary_source = Some(source);
        });
        html(&plan, &made(&plan, "corners", Some(Id::new(1))))
    };
    assert!(of(BoundarySource::Illustrative).contains("chỉ để minh họa"));
    assert!(!of(BoundarySource::Surveyed).contains("chỉ để minh họa"));
}

#[test]
fn a_corner_table_has_northing_first_and_closes_with_its_first_point() {
    let Story { plan } = given().cluster("Tứ Hạ").zone_with(|zone| {
        zone.boundary = Some(super::story::square(100.0, 0.0, 0.0));
    });
    let paper = made(&plan, "corners", Some(Id::new(1)));
    let rows = &paper.tables().next().unwrap().table.rows;
    assert_eq!(rows.len(), 5);
    let texts = Texts::new(Language::Vietnamese);
    let said = |row: usize| -> Vec<String> {
        rows[row].cells.iter().map(|cell| cell.text(&texts)).collect()
    };
    assert_eq!(said(0)[..3], said(4)[..3]);
    assert_eq!(said(4)[3], "");
    let northing = rows[0].cells[1].figure().unwrap();
    assert!(northing > 1_800_000.0, "{northing} is X");
}

#[test]
fn the_money_of_another_year_is_not_in_the_budget_of_this_one() {
    let plan = built_in();
    let paper = made(&plan, "budget", None);
    for table in paper.tables() {
        let place = table.table.columns.iter().position(|column| column.key == "year");
        let Some(place) = place else { continue };
        for row in &table.table.rows {
            let year = row.cells[place].text(&Texts::new(Language::Vietnamese));
            assert_eq!(year.replace('.', ""), "2025");
        }
    }
}
