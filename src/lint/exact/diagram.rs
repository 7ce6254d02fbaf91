//! Decision diagrams: sets of intakes, on which `and`, `or` and `not` are exact.
//!
//! The diagrams are reduced and shared, so two conditions with the same meaning are the same diagram. A variable can have
//! more than two values (an age, one pulse out of several), so a node has one child for each value, and values that
//! exclude each other need no extra clauses.

use std::collections::BTreeMap;

/// A set of intakes: the number of a node in [`Diagrams`], or one of the two constants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Diagram(usize);

impl Diagram {
    /// No intake.
    pub(crate) const NEVER: Self = Self(0);
    /// Every intake.
    pub(crate) const ALWAYS: Self = Self(1);
}

/// A variable. Lower numbers are nearer to the root.
pub(crate) type Number = usize;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Node {
    variable: Number,
    /// One for each value of the variable.
    children: Vec<Diagram>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Operation {
    And,
    Or,
    /// The first set without the second one.
    Without,
}

/// The diagrams of one question.
#[derive(Debug)]
pub(crate) struct Diagrams {
    /// Node `n` is diagram `n + 2`, after the two constants.
    nodes: Vec<Node>,
    numbers: BTreeMap<Node, Diagram>,
    combined: BTreeMap<(Operation, Diagram, Diagram), Diagram>,
    fixed: BTreeMap<(Diagram, Number, usize), Diagram>,
    /// How many children of nodes may still be looked at.
    steps: usize,
    exhausted: bool,
}

impl Diagrams {
    pub(crate) const fn new(steps: usize) -> Self {
        Self {
            nodes: Vec::new(),
            numbers: BTreeMap::new(),
            combined: BTreeMap::new(),
            fixed: BTreeMap::new(),
            steps,
            exhausted: false,
        }
    }

    /// Whether there were too few steps, so that the answers cannot be trusted.
    pub(crate) const fn is_exhausted(&self) -> bool {
        self.exhausted
    }

    /// The steps that are left.
    pub(crate) const fn steps(&self) -> usize {
        self.steps
    }

    /// Spends a step for each child of a node; false if too few steps are left.
    fn take(&mut self, children: usize) -> bool {
        match self.steps.checked_sub(children).filter(|_| !self.exhausted) {
            Some(left) => self.steps = left,
            None => self.exhausted = true,
        }
        !self.exhausted
    }

    /// The intakes in which a variable has a value that satisfies `holds`.
    pub(crate) fn atom(&mut self, variable: Number, values: usize, holds: impl Fn(usize) -> bool) -> Diagram {
        if !self.take(values) {
            return Diagram::NEVER;
        }
        let child = |value| if holds(value) { Diagram::ALWAYS } else { Diagram::NEVER };
        self.node(variable, (0..values).map(child).collect())
    }

    fn node(&mut self, variable: Number, children: Vec<Diagram>) -> Diagram {
        if let Some(first) = children.first().filter(|first| children.iter().all(|child| child == *first)) {
            return *first;
        }
        let node = Node { variable, children };
        if let Some(known) = self.numbers.get(&node) {
            return *known;
        }
        let diagram = Diagram(self.nodes.len().saturating_add(2));
        self.nodes.push(node.clone());
        self.numbers.insert(node, diagram);
        diagram
    }

    fn get(&self, diagram: Diagram) -> Option<&Node> {
        self.nodes.get(diagram.0.checked_sub(2)?)
    }

    pub(crate) fn and(&mut self, one: Diagram, other: Diagram) -> Diagram {
        self.combine(Operation::And, one, other)
    }

    pub(crate) fn or(&mut self, one: Diagram, other: Diagram) -> Diagram {
        self.combine(Operation::Or, one, other)
    }

    pub(crate) fn without(&mut self, one: Diagram, other: Diagram) -> Diagram {
        self.combine(Operation::Without, one, other)
    }

    pub(crate) fn not(&mut self, diagram: Diagram) -> Diagram {
        self.without(Diagram::ALWAYS, diagram)
    }

    fn combine(&mut self, operation: Operation, one: Diagram, other: Diagram) -> Diagram {
        use Operation::{And, Or, Without};
        const NEVER: Diagram = Diagram::NEVER;
        const ALWAYS: Diagram = Diagram::ALWAYS;
        let key = (operation, one, other);
        let known = match key {
            (And | Without, NEVER, _) | (And, _, NEVER) | (Without, _, ALWAYS) => Some(NEVER),
            (Or, ALWAYS, _) | (Or, _, ALWAYS) => Some(ALWAYS),
            (And, ALWAYS, set) | (And, set, ALWAYS) | (Or, NEVER, set) | (Or | Without, set, NEVER) => {
                Some(set)
            }
            _ if one == other => Some(if operation == Without { NEVER } else { one }),
            _ => self.combined.get(&key).copied(),
        };
        if let Some(known) = known {
            return known;
        }
        let roots = [self.get(one), self.get(other)];
        let Some(root) = roots.into_iter().flatten().min_by_key(|node| node.variable) else {
            debug_assert!(false, "two constants are combined above");
            self.exhausted = true;
            return NEVER;
        };
        let (variable, values) = (root.variable, root.children.len());
        if !self.take(values) {
            return NEVER;
        }
        let child = |value| {
            let (one, other) = (self.child(one, variable, value), self.child(other, variable, value));
            self.combine(operation, one, other)
        };
        let children = (0..values).map(child).collect();
        let combined = self.node(variable, children);
        self.combined.insert(key, combined);
        combined
    }

    /// The part of a diagram below one value of a variable that no variable of the diagram comes before.
    fn child(&self, diagram: Diagram, variable: Number, value: usize) -> Diagram {
        let node = self.get(diagram).filter(|node| node.variable == variable);
        node.map_or(diagram, |node| node.children.get(value).copied().unwrap_or(Diagram::NEVER))
    }

    /// The intakes that are in at least `number` of the sets.
    pub(crate) fn at_least(&mut self, number: usize, sets: &[Diagram]) -> Diagram {
        // The intakes that are in at least 0, 1, 2, ... of the sets seen so far.
        let mut reached = vec![Diagram::ALWAYS];
        reached.resize(number.saturating_add(1), Diagram::NEVER);
        for set in sets {
            let mut fewer = Diagram::ALWAYS;
            for count in reached.iter_mut().skip(1) {
                let one_more = self.and(fewer, *set);
                fewer = *count;
                *count = self.or(*count, one_more);
            }
        }
        reached.last().copied().unwrap_or(Diagram::NEVER)
    }

    /// The intakes that would be in the set if a variable had this value.
    pub(crate) fn with(&mut self, diagram: Diagram, variable: Number, value: usize) -> Diagram {
        let Some(node) = self.get(diagram).filter(|node| node.variable < variable) else {
            return self.child(diagram, variable, value);
        };
        let key = (diagram, variable, value);
        if let Some(known) = self.fixed.get(&key) {
            return *known;
        }
        let (root, children) = (node.variable, node.children.clone());
        if !self.take(children.len()) {
            return Diagram::NEVER;
        }
        let children = children.into_iter().map(|child| self.with(child, variable, value)).collect();
        let fixed = self.node(root, children);
        self.fixed.insert(key, fixed);
        fixed
    }
}
