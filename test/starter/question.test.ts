import { describe, expect, test } from "vitest";
import { UserFacingError } from "../../src/issues/user-facing-error.ts";
import { answerWithoutAsking, findAnswer, type Question, removeRank } from "../../src/starter/question.ts";

const provinces: Question<string> = {
  option: "--province",
  message: "Tỉnh nào?",
  choices: [
    { value: "HN", key: "01", label: "thành phố Hà Nội" },
    { value: "NB", key: "37", label: "tỉnh Ninh Bình" },
    { value: "HB", key: "17", label: "tỉnh Hoà Bình" },
    { value: "HCM", key: "79", label: "thành phố Hồ Chí Minh" },
  ],
};
const askNobody = () => expect.fail("a person was asked");

describe("a typed answer", () => {
  test.each([
    ["37", "NB"],
    ["tỉnh Ninh Bình", "NB"],
    ["Ninh Bình", "NB"],
    ["ninh binh", "NB"],
    ["Hòa Bình", "HB"],
    [" 01 ", "HN"],
    ["ho chi minh", "HCM"],
  ])("%j is %s", async (typed, value) => {
    expect(await findAnswer(provinces, typed, askNobody)).toBe(value);
  });

  test.each([
    ["binh", "37 (tỉnh Ninh Bình), 17 (tỉnh Hoà Bình)"],
    ["1", "01 (thành phố Hà Nội), 37 (tỉnh Ninh Bình), 17"],
    ["Hà Nam", "01 (thành phố Hà Nội), 37"],
  ])("%j is on no list: similar ones are named, else all", async (typed, accepted) => {
    const error = await findAnswer(provinces, typed, askNobody).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserFacingError);
    const [issue] = (error as UserFacingError).issues;
    expect(issue).toMatchObject({ code: "answer-unknown" });
    expect(issue?.remedy).toContain(accepted);
  });
});

test("the only choice is taken without a question", async () => {
  const only = { ...provinces, choices: provinces.choices.slice(0, 1) };
  expect(await findAnswer(only, undefined, askNobody)).toBe("HN");
});

test("where nobody can be asked the usual answer is taken, or the option is named", async () => {
  expect(await findAnswer({ ...provinces, usual: "NB" }, undefined, answerWithoutAsking)).toBe("NB");
  await expect(findAnswer(provinces, undefined, answerWithoutAsking)).rejects.toThrow("--province");
});

test.each([
  ["huyện Kim Sơn", "Kim Sơn"],
  ["thị xã Thái Hoà", "Thái Hoà"],
  ["Quận 1", "Quận 1"],
  ["phường 12", "phường 12"],
  ["tỉnh Ninh Bình", "Ninh Bình"],
])("removeRank(%j) is %j", (name, bare) => {
  expect(removeRank(name)).toBe(bare);
});
