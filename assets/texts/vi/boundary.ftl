# boundary
