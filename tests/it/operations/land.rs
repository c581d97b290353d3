//! A firm asks for land: what is found, how it is kept for the firm, and how the firm goes on.

use super::key;
use crate::story::{Story, day, enquiry, given, in_vietnamese, m2, work};
use lapday::domain::OccupancyState::{Building, Leased, Operating, Recovered, Registered};
use lapday::domain::{
    BoundarySource, Document, Enterprise, FreeLand, Id, Industry, LandUse, LandWish, Occupancy,
    Period, Promotion, PromotionOutcome, Record, Uid, WastewaterRoom, Work, WorkStatus, find_land,
    wastewater_room,
};
use lapday::operations::{
    OccupancyDraft, Tenant, answer_enquiry, correct_occupancy, record_occupancy,
};
use lapday::units::Area;
use lapday::views::{Speaks, land_list, wastewater_warnings};
use std::sync::Arc;

/// A wish for 0,8 ha of industrial land from a day on.
fn wish(year: i16) -> LandWish {
    LandWish {
        area: Some(Area::hectares(0.8)),
        land_use: Some(LandUse::Industrial),
        industries: Vec::new(),
        wastewater: None,
        from: day(year, 7, 1),
        zone: None,
    }
}

fn until(year: i16) -> Period {
    Period { from: Some(day(2020, 1, 1)), to: Some(day(year, 1, 1)) }
}

/// Lots of one hectare: free, half free, taken back, coming free in 2025, and too small or meant for
/// something else.
fn lots() -> Story {
    given()
        .cluster("Tứ Hạ")
        .industry("Dệt may", 1, &["14"])
        .lot("WHOLE", 100.0)
        .lot("PART", 150.0)
        .lot("BACK", 100.0)
        .lot("COMING", 100.0)
        .lot("SMALL", 80.0)
        .lot("FULL", 100.0)
        .lot_for("GREEN", 100.0, LandUse::Green)
        .lot_for("STORE", 100.0, LandUse::Warehouse)
        .occupied("PART", "Một", Leased, 12_500.0, Period::since(day(2020, 1, 1)))
        .occupied("BACK", "Hai", Leased, 10_000.0, until(2023))
        .occupied("BACK", "Hai", Recovered, 10_000.0, Period::since(day(2023, 1, 1)))
        .occupied("COMING", "Ba", Operating, 10_000.0, until(2025))
        .occupied("FULL", "Bốn", Operating, 10_000.0, Period::since(day(2020, 1, 1)))
}

fn found(story: &Story, wish: &LandWish) -> Vec<(String, FreeLand, f64)> {
    let found = find_land(&story.plan, wish, day(2024, 6, 30));
    let code = |id| story.plan.get(id).map(|lot: &Arc<lapday::domain::Lot>| lot.code.clone());
    let offers = found.offers.iter();
    offers
        .map(|offer| (code(offer.lot).unwrap(), offer.how, offer.free.unwrap().as_hectares()))
        .collect()
}

#[test]
fn whole_half_free_and_recovered_lots_are_found_and_those_that_come_free_by_the_day() {
    let story = lots();
    let whole = |code: &str, how| (code.to_owned(), how, 1.0);
    let (now, later) = (found(&story, &wish(2024)), found(&story, &wish(2025)));
    let at_once = [
        whole("WHOLE", FreeLand::Whole),
        whole("PART", FreeLand::Part),
        whole("BACK", FreeLand::Recovered),
    ];
    assert_eq!(now, at_once);
    assert!(later.contains(&whole("COMING", FreeLand::Coming(day(2025, 1, 1)))), "{later:?}");
    let small = find_land(&story.plan, &wish(2024), day(2024, 6, 30)).too_small;
    assert_eq!(small, Some((1, m2(6_400.0))), "what is left out is said");
    let any = found(&story, &LandWish { land_use: None, ..wish(2024) });
    assert_eq!(any.last().unwrap().0, "STORE", "green land is not for lease");
}

#[test]
fn a_row_says_what_it_lacks_and_unknown_wastewater_excludes_nothing() {
    let story = lots().lot_with(|lot| lot.boundary_source = Some(BoundarySource::Illustrative));
    let garments: Id<Industry> = Id::new(1);
    let asked = LandWish {
        land_use: Some(LandUse::Warehouse),
        industries: vec![garments],
        wastewater: Some(40.0),
        ..wish(2024)
    };
    let list = land_list(&story.plan, &asked, day(2024, 6, 30));
    let because: Vec<_> =
        list.rows[0].because.iter().map(|(speaks, why)| (*speaks, in_vietnamese(why))).collect();
    let said = |speaks, words: &str| (speaks, words.to_owned());
    assert_eq!(
        because,
        [
            said(Speaks::For, "đúng ngành nghề quy hoạch"),
            said(Speaks::Open, "chưa có số liệu công suất xử lý và nước thải của 3 đơn vị"),
            said(Speaks::Against, "lô minh họa, diện tích chưa phải số liệu"),
            said(Speaks::Open, "chưa rõ tình trạng của cụm"),
        ]
    );
    let other = LandWish { industries: vec![Id::new(9)], ..asked };
    assert_eq!(find_land(&story.plan, &other, day(2024, 6, 30)).offers[0].suits, Some(false));
}

/// A zone whose works treat 100 m³ a day, with 60 of them sent.
fn treated() -> Story {
    let mut story = given().cluster("Tứ Hạ").lot("A", 100.0).lot("B", 100.0).occupied(
        "A",
        "Một",
        Operating,
        10_000.0,
        Period::since(day(2022, 1, 1)),
    );
    let mut held = Occupancy::clone(story.plan.get(Id::new(1)).unwrap());
    held.wastewater_m3_per_day = Some(60.0);
    story.plan.insert(Record::Occupancy(Arc::new(held)));
    let plant = Work {
        zone: Some(story.last_zone()),
        capacity: Some(100.0),
        status: Some(WorkStatus::Done),
        finished: Some(day(2021, 1, 1)),
        ..work(1)
    };
    story.plan.insert(Record::Work(Arc::new(plant)));
    story
}

#[test]
fn wastewater_is_warned_of_where_it_is_too_much_and_where_nobody_knows() {
    let story = treated();
    let warned = |amount| {
        let draft = OccupancyDraft {
            wastewater_m3_per_day: amount,
            ..story.draft("B", "May", Registered, day(2024, 1, 1))
        };
        let edit = record_occupancy(&story.plan, &draft).unwrap();
        let warnings = wastewater_warnings(&story.plan, &edit);
        warnings.iter().map(in_vietnamese).collect::<Vec<_>>()
    };
    assert_eq!(warned(Some(40.0)), [""; 0]);
    assert_eq!(
        warned(Some(55.0)),
        ["Nước thải CCN Tứ Hạ: vượt công suất xử lý 15 m³/ngày đêm (công suất 100 m³/ngày đêm)"]
    );
    assert_eq!(
        warned(None),
        [
            "Nước thải CCN Tứ Hạ: chưa có số liệu nước thải của 1 đơn vị nên chưa rõ còn đủ công suất xử lý hay không"
        ]
    );
    let nothing = given().cluster("Trống").lot("A", 100.0);
    let room = wastewater_room(&nothing.plan, nothing.last_zone(), day(2024, 1, 1), 5.0);
    assert_eq!(room, WastewaterRoom::Unknown { has_capacity: false, tenants: 0 });
}

fn with_enquiry(mut story: Story) -> Story {
    let asked = enquiry(1, "May Phú", Area::hectares(0.8));
    story.plan.insert(Record::Promotion(Arc::new(asked)));
    story
}

#[test]
fn a_reservation_answers_its_enquiry_in_the_same_edit_and_a_lease_fulfils_it() {
    let story = with_enquiry(given().cluster("Tứ Hạ").lot("A", 100.0));
    let draft = OccupancyDraft {
        area: Some(Area::hectares(0.8)),
        ..story.draft("A", "May Phú", Registered, day(2024, 6, 30))
    };
    let edit = answer_enquiry(&story.plan, Id::new(1), &draft).unwrap();
    let story = story.then(&edit);
    let enquiry = story.plan.get(Id::<Promotion>::new(1)).unwrap();
    let who = story.enterprise_id("May Phú");
    assert_eq!(
        (enquiry.outcome, enquiry.outcome_on, enquiry.occupancy, enquiry.enterprise),
        (Some(PromotionOutcome::Reserved), Some(day(2024, 6, 30)), Some(Id::new(1)), Some(who))
    );
    let lease = OccupancyDraft::new(draft.lot, Tenant::Known(who), Leased, day(2024, 9, 1));
    let story = story.recorded(&lease);
    let enquiry = story.plan.get(Id::<Promotion>::new(1)).unwrap();
    assert_eq!(
        (enquiry.outcome, enquiry.outcome_on, enquiry.occupancy),
        (Some(PromotionOutcome::Came), Some(day(2024, 9, 1)), Some(Id::new(2)))
    );
}

#[test]
fn each_step_carries_on_what_the_step_before_said_and_overwrites_nothing() {
    let mut story = given().cluster("Tứ Hạ").lot("A", 100.0);
    let paper = Document {
        id: Id::new(1),
        uid: Uid::new(),
        number: "15/QĐ".into(),
        kind: None,
        date: None,
        issuer: None,
        subject: None,
        file: None,
    };
    story.plan.insert(Record::Document(Arc::new(paper)));
    let asked = OccupancyDraft {
        area: Some(m2(8_000.0)),
        approval: Some(Id::new(1)),
        approved_on: Some(day(2024, 2, 1)),
        investment_million_vnd: Some(30_000.0),
        wastewater_m3_per_day: Some(40.0),
        ..story.draft("A", "May", Registered, day(2024, 1, 1))
    };
    let story = story.recorded(&asked);
    let who = Tenant::Known(story.enterprise_id("May"));
    let step = |state, from| OccupancyDraft::new(asked.lot, who.clone(), state, from);
    let leased = OccupancyDraft { lease_years: Some(50), ..step(Leased, day(2024, 3, 1)) };
    let story = story.recorded(&leased).recorded(&step(Building, day(2024, 6, 1)));
    let story = story.recorded(&step(Operating, day(2025, 1, 1)));
    assert_eq!(
        story.history("A"),
        [
            "May registered 8000 2024-01-01..2024-03-01",
            "May leased 8000 2024-03-01..2024-06-01",
            "May building 8000 2024-06-01..2025-01-01",
            "May operating 8000 2025-01-01..",
        ]
    );
    let last = story.plan.all::<Occupancy>().last().unwrap();
    assert_eq!(
        (last.approval, last.approved_on, last.lease_years, last.investment_million_vnd),
        (Some(Id::new(1)), Some(day(2024, 2, 1)), Some(50), Some(30_000.0))
    );
}

#[test]
fn a_name_but_for_its_legal_form_is_asked_about_and_not_a_second_firm() {
    let story = given().cluster("Tứ Hạ").lot("A", 100.0).enterprise("Công ty TNHH May Sông Bồ");
    for name in ["May Sông Bồ", "Cty TNHH May Sông Bồ", "CÔNG TY CP MAY SÔNG BỒ"] {
        let refusal = story.refusal(&story.draft("A", name, Leased, day(2024, 1, 1)));
        assert_eq!(key(&refusal), "operations-enterprise-alike", "{name}");
    }
    let said = story.refusal(&story.draft("A", "May Sông Bồ", Leased, day(2024, 1, 1)));
    assert!(
        in_vietnamese(said.message()).starts_with("May Sông Bồ có thể là Công ty TNHH May Sông Bồ")
    );
    // Somebody has said so.
    let tenant = Tenant::New {
        name: "May Sông Bồ".into(),
        tax_code: None,
        vsic_code: None,
        is_another: true,
    };
    let draft = story.draft("A", "", Leased, day(2024, 1, 1));
    let two = story.recorded(&OccupancyDraft { tenant, ..draft.clone() });
    assert_eq!(two.plan.count::<Enterprise>(), 2);
    // Its tax code tells it apart from one that has another.
    let taxed = given().cluster("Tứ Hạ").lot("A", 100.0).enterprise_with("Cơ sở Ba Lan", |who| {
        who.tax_code = Some("3300100100".into());
    });
    let tenant = Tenant::New {
        name: "Ba Lan".into(),
        tax_code: Some("3300100200".into()),
        vsic_code: None,
        is_another: false,
    };
    assert!(record_occupancy(&taxed.plan, &OccupancyDraft { tenant, ..draft }).is_ok());
}

#[test]
fn a_rounded_area_is_the_whole_lot_and_a_real_part_stays_one() {
    let story =
        given().cluster("Tứ Hạ").lot("A", 100.0).lot_with(|lot| lot.stated = Some(m2(12_455.9)));
    let area_of = |typed: f64| {
        let draft = OccupancyDraft {
            area: Some(m2(typed)),
            ..story.draft("A", "May", Leased, day(2024, 1, 1))
        };
        record_occupancy(&story.plan, &draft).map(|edit| {
            let story = story.then(&edit);
            story.plan.all::<Occupancy>().next().unwrap().area
        })
    };
    assert_eq!(area_of(12_456.0).unwrap(), m2(12_455.9));
    assert_eq!(area_of(12_455.5).unwrap(), m2(12_455.9));
    assert_eq!(area_of(12_455.0).unwrap(), m2(12_455.0));
    assert_eq!(area_of(12_450.0).unwrap(), m2(12_450.0));
    assert_eq!(key(&area_of(12_460.0).unwrap_err()), "operations-more-than-lot");
    // A record that is corrected in something else keeps the area it has.
    let story = story.recorded(&OccupancyDraft {
        area: Some(m2(12_450.0)),
        ..story.draft("A", "May", Leased, day(2024, 1, 1))
    });
    let mut held = Occupancy::clone(story.plan.get(Id::new(1)).unwrap());
    held.area = m2(12_455.2);
    let mut story = story;
    story.plan.insert(Record::Occupancy(Arc::new(held.clone())));
    let same = OccupancyDraft {
        area: Some(held.area),
        lease_years: Some(20),
        ..story.draft("A", "May", Leased, day(2024, 1, 1))
    };
    let edit = correct_occupancy(&story.plan, Id::new(1), &same).unwrap();
    let story = story.then(&edit);
    assert_eq!(story.plan.get(Id::<Occupancy>::new(1)).unwrap().area, held.area);
}
