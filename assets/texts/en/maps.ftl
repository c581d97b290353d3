# Maps for other programs.

records-uid = Identifier
cli-exported-map = Wrote a map of { $count } features to { $path }
cli-export-no-map = Nothing of this table is on the map, so it cannot be a .{ $ending } file; name one that ends in .xlsx, .csv or .txt
cli-export-plan-is-map = The whole plan can only be written as a map or a workbook; name a file that ends in .xlsx, .geojson, .kml, .kmz, .gpkg, .zip, .svg or .png
io-layers-unwritten = the .{ $ending } file cannot be written; try another format
io-nothing-drawn = Nothing is drawn yet, so there is nothing to write
io-shapefile-of-several = A .shp file holds one layer and one sort of shape, and here are more; name a file that ends in .zip
io-shapefile-undrawn = { $kind }: { $count } records that are not drawn or mix sorts of shape are not in the shapefile
io-shapefile-long = The column “{ $column }” has cells longer than 254 bytes and is not in the shapefile

io-feature-outside = lies outside Vietnam, so its coordinates or their system are wrong
io-layer-crs-unknown = the system “{ $crs }” of this layer is not known here; convert the file to VN-2000 or WGS 84, or choose the system of the file
io-layer-are-degrees = the coordinates of this layer are degrees, not metres as in { $crs }
io-layer-are-metres = the coordinates of this layer are metres, not degrees as in { $crs }
io-land-unchecked = { $count } boundaries: the lots are not held against each other while they come in; open “Check the land” afterwards
io-layer-read-as = The file names no system; read as { $says } ({ $lands })
io-layer-candidate = EPSG:{ $epsg }: { $says } ({ $lands })
io-layer-uncertain = the file names no system and can be read in several ways, choose one: { $candidates }
io-layer-nowhere = no system puts this layer in Vietnam; ask the sender for the system of the file

io-layers-given-up = given up half way, nothing is written
io-layer-no-zone = lies in the boundary of no zone; choose the zone
io-layer-no-area = { $kind } has to be a closed area, and this is a point or a line
io-layer-row-twice = “{ $name }” stands in a row above already
io-layer-unit-by-shapes = The column “{ $column }” names no unit; read as the shapes measure
io-layer-areas-differ = The areas in the column “{ $column }” are more than 20 % off what the shapes measure

cli-import-by-crs = { $reason } (add --crs EPSG:n)
cli-import-by-zone = { $reason } (add --zone)
cli-import-no-layer = no layer of the file will do for “{ $kind }”; its layers are { $layers }
cli-import-other-layers = Other layers are not imported: { $layers }
cli-import-left-out = Left out { $count } of the sort { $sort } in layer { $layer }

io-layer-loose-links = Column “{ $field }”: { $count } rows name what the plan does not have; left empty, or taken from where the shape lies

io-drawn-lots-found = The drawing has { $count } lots on layer { $layers } ({ $hatches } hatches, { $ways } closed ways, { $faces } pieces between loose lines; { $doubled } drawn again are left out, { $loose } lines have a loose end); codes are from layer { $codes }
io-drawn-lots-uncoded = { $count } lots are not imported because no code or several stand in them: { $names }{ $more ->
    [0] { "" }
   *[other]  and { $more } more
}
io-drawn-lots-doubled = { $count } lots are not imported because others of their zone have their code: { $names }{ $more ->
    [0] { "" }
   *[other]  and { $more } more
}
io-drawn-lots-outside = { $count } texts of the layer of codes stand in no lot: { $names }{ $more ->
    [0] { "" }
   *[other]  and { $more } more
}
io-drawn-lot-differs = Lot { $code }: the drawing says { $stated }, its shape measures { $drawn }
cli-import-no-lots-drawn = no lot of the drawing has a code of its own; name the layer of boundaries with --layer and that of codes with --codes; its layers are { $layers }
io-seen-nowhere = no position; choose a photo or a track with coordinates
io-seen-no-day = no day; say the day of the inspection
io-seen-no-percent = photos and tracks do not say how far a work is; enter the percent done
io-seen-no-work = no work has a place on the map yet; say which work it is
io-seen-no-work-near = the nearest work is “{ $work }”, { $distance } away; say which work it is
io-seen-in-lot = Lot { $lot }, { $zone }
io-seen-at = X { $north }, Y { $east }
io-layer-row-tidied = { $doubled } corners that stood twice and { $spikes } sides that ran back left out
io-layer-row-repeats = the same as a row above, taken once

# --- For other programs
ui-command-export = Export map or data…
ui-export = Export map or data
ui-export-what = What
ui-export-all = Whole plan
ui-export-zone = Cluster, village
ui-export-zones-all = All
ui-export-format = File format
ui-export-day = Figures as of { $day } (the day shown)
ui-export-save = Choose where…
ui-export-saved = Exported: { $path }
ui-export-not-saved = The file cannot be written ({ $why }); choose another folder: { $path }
io-format-geojson = GeoJSON (.geojson, WGS 84)
io-format-kml = Google Earth (.kml)
io-format-kmz = Google Earth, zipped (.kmz)
io-format-gpkg = GeoPackage (.gpkg, VN-2000)
io-format-dxf = AutoCAD drawing (.dxf, VN-2000)
io-format-shp = Shapefile (.shp, VN-2000)
io-format-zip = Shapefile, zipped (.zip, VN-2000)
ui-export-xlsx = Excel table (.xlsx)
ui-export-csv = Text table (.csv)
ui-export-png = Map picture (.png)
ui-export-svg = Map picture (.svg)
choose-export = Export map or data
cli-whole-plan = Whole plan
