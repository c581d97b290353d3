//! The VN-2000 grids: which code has which central meridian.
//!
//! The 3° zones carry k0 = 0.9999; only the two UTM zones carry 0.9996. Mixing them up costs 545 m
//! in Hương Trà.

/// A transverse Mercator grid of VN-2000, false easting 500 km, false northing 0.
#[derive(Debug, PartialEq)]
pub(super) struct Zone {
    /// EPSG code.
    pub(super) epsg: u32,
    /// Name in the EPSG register.
    pub(super) name: &'static str,
    /// Central meridian, degrees east.
    pub(super) central_meridian: f64,
    /// Scale on the central meridian.
    pub(super) scale: f64,
}

/// Scale of the 3° zones.
const TM3: f64 = 0.9999;
/// Scale of the UTM zones.
pub(super) const UTM: f64 = 0.9996;

const fn zone(epsg: u32, name: &'static str, central_meridian: f64, scale: f64) -> Zone {
    Zone { epsg, name, central_meridian, scale }
}

/// Every grid a plan may be kept in: the 3° zones by meridian, then UTM.
pub(super) const ZONES: &[Zone] = &[
    zone(5896, "VN-2000 / TM-3 zone 481", 102.0, TM3),
    zone(9205, "VN-2000 / TM-3 103-00", 103.0, TM3),
    zone(9206, "VN-2000 / TM-3 104-00", 104.0, TM3),
    zone(9207, "VN-2000 / TM-3 104-30", 104.5, TM3),
    zone(9208, "VN-2000 / TM-3 104-45", 104.75, TM3),
    zone(5897, "VN-2000 / TM-3 zone 482", 105.0, TM3),
    zone(9209, "VN-2000 / TM-3 105-30", 105.5, TM3),
    zone(9210, "VN-2000 / TM-3 105-45", 105.75, TM3),
    zone(9211, "VN-2000 / TM-3 106-00", 106.0, TM3),
    zone(9212, "VN-2000 / TM-3 106-15", 106.25, TM3),
    zone(9213, "VN-2000 / TM-3 106-30", 106.5, TM3),
    zone(9214, "VN-2000 / TM-3 107-00", 107.0, TM3),
    zone(9215, "VN-2000 / TM-3 107-15", 107.25, TM3),
    zone(9216, "VN-2000 / TM-3 107-30", 107.5, TM3),
    zone(5899, "VN-2000 / TM-3 107-45", 107.75, TM3),
    zone(5898, "VN-2000 / TM-3 zone 491", 108.0, TM3),
    zone(9217, "VN-2000 / TM-3 108-15", 108.25, TM3),
    zone(9218, "VN-2000 / TM-3 108-30", 108.5, TM3),
    zone(3405, "VN-2000 / UTM zone 48N", 105.0, UTM),
    zone(3406, "VN-2000 / UTM zone 49N", 111.0, UTM),
];

impl Zone {
    /// Whether it is one of the land registry's.
    pub(super) fn is_three_degree(&self) -> bool {
        self.scale == TM3
    }

    /// The grid as WKT 1, the way `GeoPackage` and GDAL read it.
    pub(super) fn wkt(&self) -> String {
        let Self { epsg, name, central_meridian, scale } = self;
        format!(
            "PROJCS[\"{name}\",\
             GEOGCS[\"VN-2000\",\
             DATUM[\"Vietnam_2000\",\
             SPHEROID[\"WGS 84\",6378137,298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],\
             AUTHORITY[\"EPSG\",\"6756\"]],\
             PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],\
             UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],\
             AUTHORITY[\"EPSG\",\"4756\"]],\
             PROJECTION[\"Transverse_Mercator\"],\
             PARAMETER[\"latitude_of_origin\",0],\
             PARAMETER[\"central_meridian\",{central_meridian}],\
             PARAMETER[\"scale_factor\",{scale}],\
             PARAMETER[\"false_easting\",500000],\
             PARAMETER[\"false_northing\",0],\
             UNIT[\"metre\",1,AUTHORITY[\"EPSG\",\"9001\"]],\
             AXIS[\"Easting\",EAST],AXIS[\"Northing\",NORTH],\
             AUTHORITY[\"EPSG\",\"{epsg}\"]]"
        )
    }
}
