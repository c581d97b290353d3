//! Every target of the plan is moved by what a form keeps: its row of the board changes.

use super::the_plan;
use jiff::civil::{Date, date};
use lapday::domain::{
    Id, Key, Plan, RecordKind as Kind, Target, Uid, Value, board, fields, record_of, uid, values,
};
use lapday::operations::keep;

const ON: Date = date(2024, 6, 30);

/// A record that is kept: a new one, or one of the plan, with these fields.
struct Kept {
    kind: Kind,
    id: Option<i64>,
    fields: Vec<(&'static str, Value)>,
}

fn new(kind: Kind, fields: Vec<(&'static str, Value)>) -> Kept {
    Kept { kind, id: None, fields }
}

fn changed(kind: Kind, id: i64, fields: Vec<(&'static str, Value)>) -> Kept {
    Kept { kind, id: Some(id), fields }
}

fn text(words: &str) -> Value {
    Value::Text(words.to_owned())
}

const DAY: Value = Value::Day(date(2024, 3, 1));

/// Puts what is typed into a form, and keeps it as the form does.
fn put(plan: &mut Plan, kept: &Kept) {
    let Kept { kind, id, fields: typed } = kept;
    let known = fields(*kind);
    let key = id.map_or_else(|| plan.next_key(*kind), |id| Key { kind: *kind, id });
    let before = plan.record(key);
    let name = before.as_ref().map_or_else(Uid::new, uid);
    let mut filled = before.map_or_else(|| vec![Value::Empty; known.len()], |old| values(&old));
    for (name, value) in typed {
        let place = known.iter().position(|field| field.name == *name);
        filled[place.unwrap_or_else(|| panic!("{kind:?} has no {name}"))] = value.clone();
    }
    let record = record_of(key, name, filled).unwrap_or_else(|why| panic!("{kind:?}: {why:?}"));
    let edit = keep(plan, record, ON).unwrap_or_else(|why| panic!("{kind:?}: {why:?}"));
    plan.apply(&edit);
}

fn work_done(work: i64) -> Vec<Kept> {
    vec![changed(Kind::Work, work, vec![("finished", DAY), ("status", Value::Code("done"))])]
}

fn said(target: i64) -> Vec<Kept> {
    let fields = vec![
        ("target", Value::Link(target)),
        ("day", DAY),
        ("state", Value::Code("done")),
        ("source", text("Báo cáo")),
    ];
    vec![new(Kind::Statement, fields)]
}

/// A surveyed lot of a zone, and who leases it.
fn leased(zone: i64, phase: Option<i64>, who: Vec<(&'static str, Value)>) -> Vec<Kept> {
    let mut lot = vec![
        ("zone", Value::Link(zone)),
        ("code", text("S-1")),
        ("land_use", Value::Code("industrial")),
        ("stated_m2", Value::Area(lapday::units::Area::square_metres(5000.0))),
    ];
    lot.extend(phase.map(|phase| ("phase", Value::Link(phase))));
    let mut enterprise = vec![("name", text("Công ty Sông Bồ"))];
    enterprise.extend(who);
    let plan = the_plan();
    let next = |kind| Value::Link(plan.next_key(kind).id);
    let held = vec![
        ("lot", next(Kind::Lot)),
        ("enterprise", next(Kind::Enterprise)),
        ("state", Value::Code("leased")),
        ("area_m2", Value::Area(lapday::units::Area::square_metres(5000.0))),
        ("valid_from", DAY),
    ];
    vec![new(Kind::Lot, lot), new(Kind::Enterprise, enterprise), new(Kind::Occupancy, held)]
}

/// The same with the industrial land of the stage known.
fn filled(zone: i64, phase: i64) -> Vec<Kept> {
    let land = Value::Area(lapday::units::Area::hectares(10.0));
    let known = changed(Kind::Phase, phase, vec![("industrial_ha", land)]);
    leased(zone, Some(phase), Vec::new()).into_iter().chain([known]).collect()
}

fn approved(zone: i64, phase: Option<i64>, kind: &'static str) -> Vec<Kept> {
    let status = vec![("status", Value::Code("approved")), ("status_since", DAY)];
    let approval = vec![
        ("zone", Value::Link(zone)),
        ("phase", phase.map_or(Value::Empty, Value::Link)),
        ("kind", Value::Code(kind)),
        ("day", DAY),
    ];
    let of = phase.map_or((Kind::Zone, zone), |phase| (Kind::Phase, phase));
    vec![new(Kind::Approval, approval), changed(of.0, of.1, status)]
}

fn programme(kind: &'static str) -> Vec<Kept> {
    let fields = vec![
        ("name", text("Khuyến công")),
        ("kind", Value::Code(kind)),
        ("year", Value::Whole(2024)),
        ("status", Value::Code("done")),
    ];
    vec![new(Kind::Programme, fields)]
}

fn certified(zone: i64, kind: &'static str) -> Vec<Kept> {
    let fields = vec![
        ("number", text("15/2024")),
        ("kind", Value::Code(kind)),
        ("zone", Value::Link(zone)),
        ("valid_from", DAY),
    ];
    vec![new(Kind::Certificate, fields)]
}

fn toured(zone: i64) -> Vec<Kept> {
    let fields =
        vec![("name", text("Một ngày ở làng")), ("zone", Value::Link(zone)), ("valid_from", DAY)];
    vec![new(Kind::Tour, fields)]
}

fn site(zone: i64) -> Vec<Kept> {
    let fields = vec![("status", Value::Code("operating")), ("status_since", DAY)];
    vec![changed(Kind::Zone, zone, fields)]
}

fn task_done(task: i64) -> Vec<Kept> {
    vec![changed(Kind::Task, task, vec![("state", Value::Code("done")), ("done_on", DAY)])]
}

fn difficulty() -> Vec<Kept> {
    let fields = vec![
        ("subject", text("Thiếu vốn")),
        ("kind", Value::Code("difficulty")),
        ("raised_on", DAY),
    ];
    vec![new(Kind::Difficulty, fields)]
}

/// What a person enters to move each target of the plan.
fn moves(target: i64) -> Vec<Kept> {
    let has_to_move = vec![("on_defence_land", Value::YesNo(true))];
    let high_technology = || vec![("high_technology", Value::YesNo(true))];
    match target {
        1 | 2 => work_done(target),
        4 => work_done(3),
        10 | 11 => work_done(target - 6),
        3 => filled(1, 3),
        5 => filled(2, 4),
        9 => filled(5, 5),
        6 => approved(3, None, "establishment"),
        8 => approved(4, None, "establishment"),
        50 => approved(1, Some(3), "extension"),
        7 => leased(3, None, has_to_move),
        38 => leased(3, None, Vec::new()),
        24 => leased(3, None, high_technology()),
        51 => leased(4, None, high_technology()),
        13 => {
            vec![changed(Kind::Product, 1, vec![("ocop_stars", Value::Whole(3)), ("ocop_on", DAY)])]
        }
        14 => vec![new(
            Kind::Observation,
            vec![
                ("zone", Value::Link(7)),
                ("measure", Value::Code("producers")),
                ("value", Value::Number(120.0)),
                ("day", DAY),
                ("source", text("UBND xã")),
            ],
        )],
        15 => vec![new(Kind::Product, vec![("zone", Value::Link(7)), ("name", text("Ruốc"))])],
        17 => {
            vec![changed(Kind::InvestmentProject, 1, vec![("status", Value::Code("under_way"))])]
        }
        18 => toured(8),
        37 => toured(7),
        19..=21 => site(target - 10),
        22 => vec![new(
            Kind::Inspection,
            vec![
                ("zone", Value::Link(12)),
                ("kind", Value::Code("mining")),
                ("day", DAY),
                ("place", text("Mỏ đá")),
            ],
        )],
        23 => vec![changed(Kind::Difficulty, 1, vec![("raised_on", DAY)])],
        25 => programme("consulting"),
        26 => programme("training"),
        27 => programme("study_visit"),
        41 => programme("new_trade"),
        28..=32 => vec![changed(
            Kind::YearlyPlan,
            target - 27,
            vec![("approved_on", Value::Day(date(2021, 6, 1)))],
        )],
        33 => certified(6, "quality"),
        34 => certified(6, "food_safety"),
        35 => certified(7, "food_safety"),
        39 => vec![new(
            Kind::Work,
            vec![
                ("name", text("Hạ tầng làng rèn")),
                ("kind", Value::Code("general")),
                ("zone", Value::Link(8)),
                ("finished", DAY),
            ],
        )],
        40 => vec![new(
            Kind::Promotion,
            vec![("subject", text("Hội nghị")), ("kind", Value::Code("event")), ("day", DAY)],
        )],
        42 => vec![changed(Kind::Trade, 3, vec![("state", Value::Code("revived"))])],
        44 => task_done(2),
        45 => task_done(5),
        46 => task_done(6),
        47 => difficulty(),
        48 => task_done(13),
        12 | 16 | 36 | 43 | 49 | 52 => said(target),
        other => panic!("nothing moves target {other}"),
    }
}

#[test]
fn every_target_is_moved_by_what_a_form_keeps() {
    let untouched = the_plan();
    let row = |plan: &Plan, target: Id<Target>| {
        board(plan, None, ON).into_iter().find(|row| row.target == target).unwrap()
    };
    for target in untouched.all::<Target>() {
        let before = row(&untouched, target.id);
        let mut plan = untouched.clone();
        for kept in moves(target.id.number()) {
            put(&mut plan, &kept);
        }
        let after = row(&plan, target.id);
        assert_ne!(after, before, "{}: {}", target.id, target.subject);
    }
}
