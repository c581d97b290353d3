# Maps of other programs

io-left-out = Layer “{ $layer }”: left out { $count } of { $sort }, a sort that cannot be read
io-file-too-much = the file is too large to be read at once, or unpacks to too much; export what is needed to a new file: { $path }
io-file-without-shapes = there is no .shp of that name beside this file; ask for the whole set of .shp, .dbf, .shx, .prj: { $path }
io-file-nothing-packed = no map that can be read (.shp, .kml) is packed in this file; unpack it and open the files one by one: { $path }
io-file-other-map = a map as { $kind } cannot be read; ask for GeoJSON, GeoPackage (.gpkg) or a shapefile: { $path }
io-file-project = a QGIS project only says how maps are shown; choose the files its layers are in: { $files }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}: { $path }
io-file-project-of-none = a QGIS project only says how maps are shown, and this one shows no file; export the layer you need as GeoPackage or GeoJSON: { $path }
io-photo-without-position = the photo does not say where it was taken; turn on positions in the camera, or ask for the original, because what is sent by Zalo or Facebook often loses them: { $path }
io-feature-other-system = this shape is in another system ({ $system }) than those before it in the table; put it into a table of its own

# --- Shapefile
io-shapefile-no-index = { $name }: the .shx is missing or broken, so the shapes are read one after the other from the .shp
io-shapefile-no-table = { $name }: there is no .dbf beside it, so the shapes come without words; ask for the whole set of .shp, .dbf, .shx, .prj
io-shapefile-table-broken = { $name }: the .dbf is broken, so the shapes come without words; ask for the file again
io-shapefile-cut = { $name }: the .shp breaks off after shape { $count }; ask for the file again
io-shapefile-counts = { $name }: the .shp has { $shapes } shapes and the .dbf { $rows } rows; check whether something is missing
io-shapefile-elsewhere = { $name }: column { $columns } cannot be read, because what it holds lies in another file (.dbt, .fpt)
io-shapefile-deleted = { $name }: passed over { $count } rows deleted in the .dbf
io-shapefile-texts-cut = { $name }: { $count } texts are cut off, being longer than their column of the .dbf; look at them
io-letters-against = The file says its letters are { $said }, but they are written as { $read } and were read so
