/** The rank of an administrative unit, before its name: "huyện Kim Sơn". */
export const placeRankPrefix = /^(?:tỉnh|thành phố|thị xã|thị trấn|huyện|quận|xã|phường|đặc khu)\s+/iu;
