// What is typed or pasted about a cell: JSON in, JSON out, all at once.
import { text } from "node:stream/consumers";
import "../../web/kinds/others.js";
import { kindNamed } from "../../web/kinds/register.js";
import { readTyped } from "../../web/opening/typed/read.js";
import { textOfCell } from "../../web/opening/typed/written.js";
import { sameRequest } from "../../web/state/same.js";

const EXTREME = [
	0,
	1,
	-1,
	1e-7,
	-1.5e300,
	5e-324,
	0.1 + 0.2,
	123456789.123,
	Number.MAX_VALUE,
	-1e-310,
];

/** Numbers that are the same in every run. */
function chance(seed) {
	let state = seed;
	return () => {
		state = (state * 16807) % 2147483647;
		return state / 2147483647;
	};
}

/** A request of any shape, with numbers of all sizes in it. */
function anyRequest({ kind: name, D, H, both, seed = 1 }) {
	const kind = kindNamed(name);
	const next = chance(seed);
	const number = () =>
		next() < 0.4
			? EXTREME[Math.floor(next() * EXTREME.length)]
			: (next() - 0.5) * 4;
	const numbers = (count) => Array.from({ length: count }, number);
	const cell = () => ({
		weights: Object.fromEntries([
			...kind.parts.flatMap(({ part }) => [
				[`${part}.W`, numbers(H * D)],
				[`${part}.U`, numbers(H * H)],
				[`${part}.b`, numbers(H)],
			]),
			...kind.extra.map((array) => [array.name, numbers(H)]),
		]),
		starts: Object.fromEntries(
			kind.states.map(({ part }) => [part, numbers(H)]),
		),
	});
	return {
		kind: name,
		D,
		H,
		inputs: numbers(D * 4),
		...cell(),
		...(both && { backward: cell() }),
	};
}

/** Whether a request comes back out of its text, whatever was there before. */
function comesBack(shape) {
	const given = anyRequest(shape);
	const before = [
		shape,
		{ ...shape, D: 1, H: 1, seed: 2 },
		{ ...shape, D: 2, H: 3, seed: 3 },
	].map(anyRequest);
	return before.every((request) => {
		const read = readTyped(textOfCell(given), request);
		return "request" in read && sameRequest(read.request, given);
	});
}

/** What a text says to a cell of this shape, by names on the wire. */
function said([typed, shape]) {
	const read = readTyped(
		typed,
		anyRequest({ kind: "lstm", D: 1, H: 1, ...shape }),
	);
	if ("what" in read) return read;
	const { D, H } = read.request;
	return {
		said: Object.fromEntries(
			read.said.map(({ name, numbers }) => [name, numbers]),
		),
		D,
		H,
	};
}

const {
	shapes = [],
	texts = [],
	written = [],
} = JSON.parse(await text(process.stdin));
process.stdout.write(
	JSON.stringify({
		back: shapes.map(comesBack),
		read: texts.map(said),
		written: written.map(textOfCell),
	}),
);
