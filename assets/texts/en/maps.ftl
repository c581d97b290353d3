# Maps for other programs.

records-uid = Identifier
cli-exported-map = Wrote a map of { $count } features to { $path }
cli-export-no-map = Nothing of this table is on the map, so it cannot be a .{ $ending } file; name one that ends in .xlsx, .csv or .txt
cli-export-plan-is-map = The whole plan can only be written as a map; name a file that ends in .geojson, .kml, .kmz or .zip
io-layers-unwritten = the .{ $ending } file cannot be written; try another format
io-nothing-drawn = Nothing is drawn yet, so there is nothing to write
io-shapefile-of-several = A .shp file holds one layer and one sort of shape, and here are more; name a file that ends in .zip
io-shapefile-undrawn = { $kind }: { $count } records that are not drawn or mix sorts of shape are not in the shapefile
io-shapefile-long = The column “{ $column }” has cells longer than 254 bytes and is not in the shapefile
