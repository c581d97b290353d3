//! Tables made at random: whatever the writing, the corners are the same; whatever the text, an answer.

use super::read;
use proptest::prelude::*;

/// How a table writes numbers and parts cells.
#[derive(Clone, Copy, Debug)]
struct Writing {
    decimal: char,
    thousands: &'static str,
    separator: &'static str,
    has_head: bool,
    east_first: bool,
    decimals: usize,
}

fn writing() -> impl Strategy<Value = Writing> {
    let signs = prop_oneof![
        Just((',', ".")),
        Just((',', " ")),
        Just((',', "")),
        Just(('.', ",")),
        Just(('.', " ")),
        Just(('.', "")),
    ];
    let separators = prop_oneof![Just("\t"), Just(";"), Just(" | "), Just("   ")];
    (signs, separators, any::<bool>(), any::<bool>(), 1..4_usize).prop_map(
        |((decimal, thousands), separator, has_head, east_first, decimals)| Writing {
            decimal,
            thousands,
            separator,
            has_head,
            east_first,
            decimals,
        },
    )
}

impl Writing {
    fn number(self, value: f64) -> String {
        let plain = format!("{value:.*}", self.decimals);
        let (whole, fraction) = plain.split_once('.').unwrap();
        let groups: Vec<&str> = (0..whole.len())
            .filter(|at| (whole.len() - at).is_multiple_of(3) || *at == 0)
            .map(|at| {
                let end = whole.len() - (whole.len() - at - 1) / 3 * 3;
                &whole[at..end]
            })
            .collect();
        format!("{}{}{fraction}", groups.join(self.thousands), self.decimal)
    }

    fn table(self, corners: &[(f64, f64)]) -> String {
        let row = |cells: [String; 3]| cells.join(self.separator) + "\n";
        let (first, second) =
            if self.east_first { ("Đông", "Bắc") } else { ("X (m)", "Y (m)") };
        let head = row(["Điểm", first, second].map(str::to_owned));
        let rows = corners.iter().enumerate().map(|(place, (north, east))| {
            let (north, east) = (self.number(*north), self.number(*east));
            let (first, second) = if self.east_first { (east, north) } else { (north, east) };
            row([(place + 1).to_string(), first, second])
        });
        if self.has_head { head + &rows.collect::<String>() } else { rows.collect() }
    }
}

/// Corners all over Vietnam's zones, in whole decimetres, no two alike.
fn corners() -> impl Strategy<Value = Vec<(f64, f64)>> {
    let corner = (9_000_000..26_000_000_u32, 3_000_000..7_000_000_u32);
    prop::collection::hash_set(corner, 3..12).prop_map(|corners| {
        let metres = |decimetres: u32| f64::from(decimetres) / 10.0;
        corners.into_iter().map(|(north, east)| (metres(north), metres(east))).collect()
    })
}

proptest! {
    #[test]
    fn a_table_is_read_alike_however_it_is_written(corners in corners(), writing in writing()) {
        let text = writing.table(&corners);
        let table = read(&text);
        let wanted: Vec<[f64; 2]> = corners.iter().map(|(north, east)| [*north, *east]).collect();
        prop_assert_eq!(table.raw(), [wanted], "{}", text);
        prop_assert!(table.refused.is_empty(), "{}", text);
    }

    #[test]
    fn any_text_gets_an_answer(text in "[0-9A-Zđ°'\" ,.;:|\t\n()=+-]{0,200}") {
        let table = read(&text);
        for ring in table.raw() {
            prop_assert!(ring.len() >= 3);
            prop_assert!(ring.iter().flatten().all(|value| value.is_finite() && *value >= 0.0));
        }
    }

    #[test]
    fn any_bytes_are_some_text(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        read(&lapday::io::text_from_bytes(&bytes));
    }
}
