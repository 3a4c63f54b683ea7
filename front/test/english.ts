// Imported by tests that read what is said: they read it in English.

import english from "../../src/whosays/wording/en.json";
import { type Catalogue, speak } from "../src/wording.ts";

speak(english as Catalogue);
