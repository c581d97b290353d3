//! The system of numbers as somebody asks for it: by its code, or by the province that keeps its land on it.

use super::typed::epsg;
use crate::geodesy::Crs;
use crate::i18n::{Argument, Message};
use crate::operations::{ProvinceGrids, province_grids};

/// A system that was asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum AskedSystem {
    /// This one.
    Known(Crs),
    /// That of a province, which became one with others on other meridians.
    OfProvince(ProvinceGrids),
}

impl AskedSystem {
    /// The system, where nothing can tell which of a province's it is.
    pub fn only(&self) -> Result<Crs, Message> {
        match self {
            Self::Known(crs) => Ok(*crs),
            Self::OfProvince(province) => {
                let grids = province.grids.iter().map(|grid| {
                    let said = Message::new("cli-crs-grid").with("meridian", grid.meridian());
                    said.with("epsg", grid.epsg().to_string())
                });
                let why = Message::new("cli-crs-several").with("province", province.name);
                Err(why.with("grids", Argument::List(grids.collect())))
            }
        }
    }
}

/// "EPSG:9214", "9214", "Quảng Trị", "tp ho chi minh".
pub(super) fn system(typed: &str) -> Result<AskedSystem, String> {
    if let Some(mut province) = province_grids(typed) {
        if province.grids.len() == 1
            && let Some(grid) = province.grids.pop()
        {
            return Ok(AskedSystem::Known(Crs::Grid(grid)));
        }
        return Ok(AskedSystem::OfProvince(province));
    }
    let is_name = typed.chars().any(char::is_alphabetic) && !typed.contains(':');
    if is_name {
        return Err("write it as EPSG:9214, or name a province of Vietnam".to_owned());
    }
    let known = Crs::from_epsg(epsg(typed)?).map_err(|unknown| unknown.to_string())?;
    Ok(AskedSystem::Known(known))
}
