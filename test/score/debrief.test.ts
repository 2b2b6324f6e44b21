import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOver, type Program, type Run } from '../../src/engine/index.ts';
import { dimensions, phaseOf } from '../../src/persona/index.ts';
import { rubricOf, sumTested } from '../../src/score/index.ts';
import { say } from '../engine/program.ts';
import { anyWalk, runsOf } from '../engine/walk.ts';
import { lessonOf, moment, type Node, play, programOf, type Says, technique, worth } from './program.ts';
