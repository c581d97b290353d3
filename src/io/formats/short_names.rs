//! Names of ten letters, as a shapefile's table has them: cut, and numbered where two become the same.

use std::collections::BTreeSet;

/// Letters of a name in a shapefile's table.
const LETTERS: usize = 10;

/// The short name of each, all different; the same names always become the same.
pub(in crate::io) fn short_names<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut taken = BTreeSet::new();
    names
        .into_iter()
        .map(|name| {
            let cut: String = name.chars().take(LETTERS).collect();
            let numbered = (1..).map(|number| {
                let number = format!("_{number}");
                let kept: String = name.chars().take(LETTERS - number.len()).collect();
                kept + &number
            });
            let free = std::iter::once(cut).chain(numbered).find(|name| taken.insert(name.clone()));
            free.unwrap_or_default()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_become_the_same_are_numbered() {
        let names =
            ["code", "investment_million_vnd", "investment_done_million_vnd", "investment_x"];
        assert_eq!(short_names(names), ["code", "investment", "investme_1", "investme_2"]);
    }
}
