/** Why the system refuses to read or to write a file, each with the remedy for that reason alone. */

interface DiskFailure {
  readonly reason: string;
  readonly remedy: string;
}

const runAgain = "rồi chạy lại";

const diskFault = {
  reason: "đĩa gặp lỗi",
  remedy: "Chép tệp từ nơi khác, hoặc dùng đĩa khác; báo cho người phụ trách máy.",
};
const tooManyOpenFiles = {
  reason: "quá nhiều tệp đang mở",
  remedy: `Đóng bớt chương trình ${runAgain}.`,
};
const nameTooLong = {
  reason: "tên tệp hoặc đường dẫn quá dài",
  remedy: `Đặt tên ngắn hơn, hoặc chuyển thư mục làm việc đến chỗ có đường dẫn ngắn hơn ${runAgain}.`,
};
const notRegular = {
  reason: "không phải là một tệp thông thường",
  remedy: "Xóa, hoặc chép một tệp thật vào đúng vị trí này.",
};
const linkCircle = {
  reason: "liên kết vòng tròn",
  remedy: "Xóa liên kết, chép một tệp thật vào đúng vị trí này.",
};

/** By code of the operating system. */
const readFailures: Readonly<Record<string, DiskFailure>> = {
  EACCES: { reason: "không có quyền đọc", remedy: `Xin quyền đọc tệp và thư mục ${runAgain}.` },
  EPERM: {
    reason: "không có quyền đọc, hoặc tệp đang bị chương trình khác khóa",
    remedy: `Đóng tệp nếu đang mở ở chương trình khác, kiểm tra quyền đọc ${runAgain}.`,
  },
  EBUSY: {
    reason: "tệp đang bị chương trình khác khóa",
    remedy: `Đóng tệp trong chương trình đang mở ${runAgain}.`,
  },
  ENOENT: {
    reason: "tệp không còn ở đó",
    remedy: "Chép lại tệp vào đúng vị trí này; nếu là liên kết thì chép tệp thật vào.",
  },
  EISDIR: { reason: "đây là thư mục", remedy: "Đổi tên hoặc chuyển thư mục ấy đi, đặt tệp vào đúng chỗ." },
  ENOTDIR: {
    reason: "đây là tệp, không phải thư mục",
    remedy: "Đổi tên hoặc chuyển tệp trùng tên với thư mục ra chỗ khác.",
  },
  EFBIG: {
    reason: "tệp quá lớn",
    remedy: "Kiểm tra lại có đúng tệp không; tệp loại này không lớn như vậy.",
  },
  EFILECHANGED: {
    reason: "tệp bị thay đổi trong khi đang đọc",
    remedy: `Đợi chép xong, đóng tệp ${runAgain}.`,
  },
  EIO: diskFault,
  ELOOP: linkCircle,
  EMFILE: tooManyOpenFiles,
  ENAMETOOLONG: nameTooLong,
  ENOTREGULAR: notRegular,
};

const writeFailures: Readonly<Record<string, DiskFailure>> = {
  EACCES: {
    reason: "không có quyền ghi",
    remedy: `Đóng tệp nếu đang mở ở chương trình khác, kiểm tra quyền ghi của thư mục ${runAgain}.`,
  },
  EPERM: {
    reason: "tệp đang mở ở chương trình khác hoặc không có quyền ghi",
    remedy: `Đóng tệp nếu đang mở ở chương trình khác, kiểm tra quyền ghi của thư mục ${runAgain}.`,
  },
  EBUSY: {
    reason: "tệp đang mở ở chương trình khác",
    remedy: `Đóng tệp trong Word, Excel hay chương trình đang mở ${runAgain}.`,
  },
  ENOSPC: { reason: "đĩa đầy", remedy: `Xóa bớt tệp không dùng để có chỗ trống trên đĩa ${runAgain}.` },
  EDQUOT: { reason: "hết dung lượng được cấp", remedy: `Xóa bớt tệp không dùng ${runAgain}.` },
  EROFS: { reason: "ổ đĩa chỉ cho đọc", remedy: "Ghi ra một thư mục trên đĩa cho phép ghi." },
  EFBIG: { reason: "tệp lớn quá mức cho phép", remedy: "Ghi ra một đĩa khác; báo cho người phụ trách máy." },
  EISDIR: {
    reason: "đó là một thư mục",
    remedy: `Đổi tên, hoặc chuyển thư mục trùng tên ra chỗ khác, ${runAgain}.`,
  },
  EEXIST: {
    reason: "một tệp khác đang nằm ở chỗ của thư mục",
    remedy: `Đổi tên, hoặc chuyển tệp trùng tên ra chỗ khác, ${runAgain}.`,
  },
  ENOTDIR: {
    reason: "một tệp khác đang nằm ở chỗ của thư mục",
    remedy: `Đổi tên, hoặc chuyển tệp trùng tên ra chỗ khác, ${runAgain}.`,
  },
  ENOENT: { reason: "không có thư mục này", remedy: `Kiểm tra lại đường dẫn ${runAgain}.` },
  EINVAL: {
    reason: "tên tệp có ký tự không dùng được",
    remedy: "Đặt tên khác, chỉ gồm chữ, chữ số, dấu gạch nối và dấu cách.",
  },
  EIO: { reason: diskFault.reason, remedy: "Ghi ra đĩa khác; báo cho người phụ trách máy." },
  ELOOP: linkCircle,
  EMFILE: tooManyOpenFiles,
  ENAMETOOLONG: nameTooLong,
  ENOTREGULAR: notRegular,
};

export function describeReadFailure(code: string): DiskFailure {
  return readFailures[code] ?? { reason: `hệ thống báo ${code}`, remedy: `Kiểm tra tệp và đĩa ${runAgain}.` };
}

export function describeWriteFailure(code: string): DiskFailure {
  return (
    writeFailures[code] ?? {
      reason: `hệ thống báo ${code}`,
      remedy: `Kiểm tra chỗ trống trên đĩa và quyền ghi của thư mục ${runAgain}.`,
    }
  );
}
