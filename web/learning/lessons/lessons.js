/** The lessons, in order: each is one file in data/. */
import lessons from '#lessons';

/** @import { Lesson } from './lesson.js' */

/** @type {readonly Lesson[]} */
export const LESSONS = lessons;

/** The card of a part. @param {{lesson: string, part: number}} guest */
export const cardOf = ({ lesson, part }) => lessonNamed(lesson)?.cards[part - 1];

/** @param {string} name */
export const lessonNamed = (name) => LESSONS.find((lesson) => lesson.name === name);
