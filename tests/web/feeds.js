// What feeds a unit of each kind of cell, by kind: node feeds.js
import '../../web/kinds/others.js';
import { feedsOf } from '../../web/kinds/feeds.js';
import { everyKind } from '../../web/kinds/register.js';

const lists = (feeds) => Object.fromEntries(Object.entries(feeds).map(([name, set]) => [name, [...set].sort()]));

process.stdout.write(JSON.stringify(Object.fromEntries(everyKind().map((kind) => [kind.name, lists(feedsOf(kind))]))));
