/** A list of payments to persons, as provinces export it with a row for each: the kind of file that is large. */
import type { Catalogue } from "../../src/catalogue/declaration.ts";
import { readCatalogue } from "../../src/catalogue/read-catalogue.ts";
import { labourFiles } from "./labour-pack.ts";

const sectorText = `
id: payments
name: Chi trả
exports:
  payments:
    name: Danh sách chi trả
    files: [chi-tra]
    columns:
      id: { header: [Mã hồ sơ], type: text }
      date: { header: [Ngày chi], type: date }
      locality: { header: [Huyện/Thành phố], type: locality }
      person: { header: [Họ và tên], type: private }
      source: { header: [Nguồn kinh phí], type: text }
      times: { header: [Số lượt], type: count, optional: true }
      paid: { header: [Số tiền], type: money, unit: đồng }
  gifts:
    name: Quà tặng
    files: [qua-tang]
    columns:
      date: { header: [Ngày tặng], type: date }
      locality: { header: [Huyện/Thành phố], type: locality }
      source: { header: [Nguồn], type: text }
      value: { header: [Trị giá], type: money, unit: đồng, optional: true }
      gifts: { header: [Số suất], type: count, optional: true }
indicators:
  payments.paid: { name: Số tiền chi trả, unit: đồng, sum: payments.paid }
  payments.state: { name: Số tiền từ ngân sách, unit: đồng, sum: payments.paid, where: { source: [Ngân sách tỉnh] } }
  payments.rows: { name: Số lần chi trả, unit: lần, count: payments }
  gifts.value: { name: Trị giá quà, unit: đồng, sum: gifts.value, where: { source: [Ngân sách tỉnh, Quỹ] } }
`;

export const paymentsCatalogue: Catalogue = readPaymentsCatalogue();

function readPaymentsCatalogue(): Catalogue {
  const pack = labourFiles.map(({ path, text }) =>
    path === "pack.yaml"
      ? { path, text: text.replace("sectors: [", "sectors: [payments, ") }
      : { path, text },
  );
  const { catalogue, issues } = readCatalogue([...pack, { path: "sectors/payments.yaml", text: sectorText }]);
  if (!catalogue) throw new Error(`the pack with payments cannot be read: ${JSON.stringify(issues)}`);
  return catalogue;
}
