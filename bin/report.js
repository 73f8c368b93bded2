#!/usr/bin/env node
import "../dist/report.js";
