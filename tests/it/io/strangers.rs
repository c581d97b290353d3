//! Lists of tenants as people who have never seen the program send them.

use super::vietnamese;
use crate::story::{Story, day, given, m2};
use lapday::domain::{Enterprise, Lot, Occupancy, OccupancyState::*, Zone};
use lapday::io::{
    Alike, Sheet, TenantReading, TenantTable, TenantsAs, plan_tenants, read_tenants,
    sheet_from_text, table_from_text, tenant_columns,
};

fn read(sheet: &Sheet) -> TenantTable {
    read_tenants(sheet, &tenant_columns(sheet), &TenantReading::default())
}

fn pasted(text: &str) -> TenantTable {
    read(&table_from_text(text, |sheet| tenant_columns(sheet).of.len()))
}

fn areas(table: &TenantTable) -> Vec<Option<f64>> {
    table.rows.iter().map(|row| row.area.map(lapday::units::Area::as_square_metres)).collect()
}

fn passed(table: &TenantTable) -> Vec<usize> {
    table.passed.iter().map(|row| row.row).collect()
}

fn reasons(table: &TenantTable) -> Vec<String> {
    table.refused.iter().map(|(_, why)| vietnamese(why)).collect()
}

/// What a list without a zone said for it records: firm, lot, square metres; or why it does not.
fn recorded(story: &Story, text: &str) -> Result<Vec<(String, String, f64)>, String> {
    let read_as = TenantsAs::Occupancy {
        zone: None,
        state: Leased,
        from: Some(day(2024, 3, 12)),
        takes_whole_lots: false,
    };
    let planned = plan_tenants(&story.plan, &[pasted(text)], read_as, &Alike::Asked);
    if let Some((_, why)) = planned.refused().next() {
        return Err(vietnamese(why));
    }
    let mut plan = story.plan.clone();
    plan.apply(&planned.edit);
    let told = plan.all::<Occupancy>().map(|one| {
        let name = plan.get::<Enterprise>(one.enterprise).unwrap().name.clone();
        (name, plan.get::<Lot>(one.lot).unwrap().code.clone(), one.area.as_square_metres())
    });
    Ok(told.collect())
}

#[test]
fn what_a_lot_can_be_is_stronger_than_the_sign_between_cells() {
    let list = "Tên doanh nghiệp,Lô,Diện tích (m2)\nMột,C-1,4.500\nHai,C-2,800";
    assert_eq!(areas(&pasted(list)), [Some(4_500.0), Some(800.0)]);
    let large = "Tên doanh nghiệp,Lô,Diện tích (m2)\nMột,C-1,125.500\nHai,C-2,800";
    assert_eq!(areas(&pasted(large))[0], Some(125.5), "both can be, so the sign tells");
    // A figure that another column proves otherwise is two.
    let torn = "Tên doanh nghiệp\tDiện tích (m2)\tVốn đăng ký (tỷ đồng)\nMột\t4.500\t12.75";
    assert!(pasted(torn).is_open);
}

#[test]
fn a_figure_with_its_unit_behind_it_proves_how_a_workbook_writes_numbers() {
    let mut sheet = sheet_from_text(
        "Tên doanh nghiệp\tLô\tDiện tích\nMột\tC-1\t0,5 ha\nHai\tC-2\t5.000 m2\nBa\tC-3\t4800m²",
    );
    sheet.is_book = true;
    assert_eq!(areas(&read(&sheet)), [Some(5_000.0), Some(5_000.0), Some(4_800.0)]);
}

#[test]
fn money_has_the_unit_of_its_head_or_of_a_line_above_or_is_refused() {
    let list = |above: &str, head: &str| {
        pasted(&format!("{above}Tên doanh nghiệp\tLô\t{head}\nMột\tC-1\t12500"))
    };
    for (above, head, millions) in [
        ("", "Vốn đăng ký (1.000đ)", 12.5),
        ("", "Vốn đăng ký (1.000.000 đồng)", 12_500.0),
        ("\t\tĐVT: ha, tỷ đồng\n", "Vốn đăng ký", 12_500_000.0),
        ("\t\tĐơn vị tính: triệu đồng\n", "Vốn đăng ký", 12_500.0),
    ] {
        assert_eq!(list(above, head).rows[0].investment, Some(millions), "{above}{head}");
    }
    let untold = list("", "Vốn đăng ký");
    assert!(reasons(&untold)[0].contains("không ghi đơn vị tiền"), "{:?}", reasons(&untold));
}

#[test]
fn who_signs_a_list_is_no_tenant() {
    let list = "STT\tTên doanh nghiệp\tLô\tDiện tích (m2)\tTình trạng\n1\tMột\tC-1\t500\tĐang hoạt động\n\
        \tTổng\t\t500\t\n\n\tNGƯỜI LẬP BIỂU\t\t\tTRƯỞNG PHÒNG\n\tNguyễn Văn A\t\t\tTrần Thị B";
    let table = pasted(list);
    assert_eq!((table.rows.len(), reasons(&table)), (1, Vec::new()));
    assert_eq!(passed(&table), [3, 5, 6]);
    // A firm whose number was forgotten is one: it has a lot, and stands right below the others.
    let more = "STT\tTên doanh nghiệp\tLô\tDiện tích (m2)\n1\tMột\tC-1\t500\n\tHai\tC-2\t500";
    assert_eq!(pasted(more).rows.len(), 2);
    let bare = "STT\tTên doanh nghiệp\tĐịa chỉ\n1\tMột\tTứ Hạ\n\tHai\tHương Văn";
    assert_eq!(pasted(bare).rows.len(), 2);
    let ruled = "| STT | Tên doanh nghiệp | Lô |\n|---|---|---|\n| 1 | Một | C-1 |";
    assert_eq!(pasted(ruled).rows.len(), 1);
}

#[test]
fn a_lot_is_known_however_its_code_is_written() {
    let story = given().cluster("Tứ Hạ").lot("C-01", 100.0).lot("C-10", 100.0).lot("A1-2", 100.0);
    let lot_of = |code: &str| {
        let list = format!("Tên doanh nghiệp\tCụm\tLô\tDiện tích (m2)\nMột\tTứ Hạ\t{code}\t500");
        recorded(&story, &list).map(|told| told[0].1.clone())
    };
    for code in ["C1", "c 01", "C.01", "Lô số C-01", "lô đất C1"] {
        assert_eq!(lot_of(code).as_deref(), Ok("C-01"), "{code}");
    }
    assert_eq!(lot_of("C 10").as_deref(), Ok("C-10"));
    assert_eq!(lot_of("A1.2").as_deref(), Ok("A1-2"));
    for code in ["A-12", "C-001-1", "D1"] {
        assert!(lot_of(code).is_err_and(|why| why.contains(code)), "{code}");
    }
    let twice = given().cluster("Tứ Hạ").lot("C-01", 100.0).lot("C-1", 100.0);
    let list = "Tên doanh nghiệp\tCụm\tLô\tDiện tích (m2)\nMột\tTứ Hạ\tC 1\t500";
    assert!(recorded(&twice, list).is_err(), "it may be either");
}

#[test]
fn a_zone_is_known_by_the_title_of_its_list_and_by_the_name_before_brackets() {
    let story = given()
        .cluster("Tứ Hạ")
        .lot("C-1", 100.0)
        .cluster("Hương Vân (Long Thọ 2)")
        .lot("A-1", 100.0);
    let list = |title: &str, lot: &str| {
        recorded(
            &story,
            &format!("{title}\t\t\nTên doanh nghiệp\tLô\tDiện tích (m2)\nMột\t{lot}\t500"),
        )
    };
    assert_eq!(
        list("DANH SÁCH THUÊ ĐẤT TẠI CỤM CÔNG NGHIỆP TỨ HẠ NĂM 2024", "C-1").unwrap().len(),
        1
    );
    assert_eq!(list("Doanh nghiệp trong CCN Hương Vân", "A-1").unwrap().len(), 1);
    for title in
        ["Doanh nghiệp phường Tứ Hạ", "CCN Tứ Hạ và CCN Hương Vân", "CCN Hương Văn", "KCN Tứ Hạ"]
    {
        assert!(list(title, "C-1").is_err_and(|why| why.contains("chưa ghi cụm")), "{title}");
    }
    let sections = "STT\tTên doanh nghiệp\tLô\tDiện tích (m2)\nA. CỤM CÔNG NGHIỆP TỨ HẠ\t\t\t\n1\tMột\tC-1\t500\n\
        B. CỤM CÔNG NGHIỆP HƯƠNG VÂN\t\t\t\n1\tHai\tA-1\t500";
    assert_eq!(recorded(&story, sections).unwrap().len(), 2);
    let column = "Tên doanh nghiệp\tCụm CN\tLô\tDiện tích (m2)\nMột\tHương Vân\tA-1\t500";
    assert_eq!(recorded(&story, column).unwrap()[0].1, "A-1");
    assert_eq!(story.plan.count::<Zone>(), 2);
}

#[test]
fn an_english_list_is_read_by_its_heads() {
    let table = pasted(
        "No.,Tenant name,Plot No.,Leased area (sqm),Lease start,Lease expiry date,Registered capital (billion VND)\n\
         1,Green Wood JSC,C-7,2500.5,12-Mar-2024,\"December 31, 2060\",8",
    );
    let row = &table.rows[0];
    assert_eq!(
        (row.name.as_str(), row.lots.as_slice()),
        ("Green Wood JSC", &["C-7".to_owned()][..])
    );
    assert_eq!((row.area, row.investment), (Some(m2(2_500.5)), Some(8_000.0)));
    assert_eq!((row.from, row.last), (Some(day(2024, 3, 12)), Some(day(2060, 12, 31))));
    assert_eq!(table.unread, []);
}

#[test]
fn a_head_that_speaks_of_something_else_is_no_field_though_it_holds_its_word() {
    let list =
        |head: &str, cell: &str| pasted(&format!("Tên doanh nghiệp\tLô\t{head}\nMột\tC-1\t{cell}"));
    for (head, cell) in [
        ("Ngày cấp GPKD", "05/01/2010"),
        ("Ngày cấp giấy chứng nhận đầu tư", "05/01/2010"),
        ("Ngày bắt đầu hoạt động", "05/01/2010"),
        ("Ngày hết hạn giấy phép môi trường", "31/12/2027"),
        ("Diện tích nhà xưởng (m2)", "600"),
        ("Diện tích xây dựng (m2)", "600"),
        ("Diện tích thuê còn trống (m2)", "600"),
        ("Vốn đầu tư nước ngoài (tỷ đồng)", "5"),
    ] {
        let table = list(head, cell);
        let row = &table.rows[0];
        assert_eq!(
            (row.area, row.from, row.last, row.investment),
            (None, None, None, None),
            "{head}"
        );
        assert_eq!(table.stopping().count(), 1, "{head}");
    }
    for (head, cell) in
        [("Lao động nữ", "30"), ("Số hợp đồng lao động", "7"), ("Nước thải (m3/tháng)", "9")]
    {
        let table = list(head, cell);
        let row = &table.rows[0];
        assert_eq!(
            (row.workers, row.wastewater, row.lease_number.as_deref()),
            (None, None, None),
            "{head}"
        );
        assert_eq!(table.unread[0].name, head);
    }
    assert_eq!(list("Tổng số lao động", "80").rows[0].workers, Some(80));
}
