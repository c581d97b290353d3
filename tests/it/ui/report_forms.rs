//! The forms of a period in the window: one click from the menu, each figure opens to its records.

use super::window::example;

#[test]
fn a_form_opens_from_the_menu_and_a_figure_leads_to_its_records() {
    let mut window = example().window();
    window.choose_named("ui-menu-records", "forms-title");
    window.wait_until(|window| window.shows(&window.text("forms-checks")));
    let line = "3. Số lượng cụm công nghiệp đã thành lập";
    window.expect(line);
    window.click("1. Số lượng cụm công nghiệp theo phương án phát triển cụm công nghiệp");
    window.run();
    window.expect("Tính từ");
}
