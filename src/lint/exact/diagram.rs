//! Decision diagrams over variables of few values: sets of intakes, on which `and`, `or` and `not` are exact.
//!
//! Reduced and shared, so that two conditions that mean the same are the same diagram. The variables of an intake are
//! no yes-or-no questions (an age, one pulse of several), so a node has one child a value and nothing that excludes
//! itself need be said in extra clauses.

use std::collections::BTreeMap;

/// A set of intakes, as a number of a diagram of its [`Diagrams`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Diagram(u32);

impl Diagram {
    /// No intake.
    pub(crate) const NEVER: Self = Self(0);
    /// Every intake.
    pub(crate) const ALWAYS: Self = Self(1);
}

/// A variable; those with a smaller number are asked first.
pub(crate) type Number = u32;

/// No pack that a person can read comes near this; one that does is told to be undecided.
const MOST_NODES: usize = 1 << 16;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Node {
    variable: Number,
    /// One for each value.
    children: Vec<Diagram>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Joined {
    And,
    Or,
}

/// All diagrams of one investigation.
#[derive(Debug, Default)]
pub(crate) struct Diagrams {
    /// The first two numbers are [`Diagram::NEVER`] and [`Diagram::ALWAYS`].
    nodes: Vec<Node>,
    numbers: BTreeMap<Node, Diagram>,
    joined: BTreeMap<(Joined, Diagram, Diagram), Diagram>,
    negated: BTreeMap<Diagram, Diagram>,
    exhausted: bool,
}

impl Diagrams {
    /// Whether the diagrams grew too large to be right.
    pub(crate) fn is_exhausted(&self) -> bool {
        self.exhausted
    }

    /// The intakes for which a variable has one of the values for which `holds` says so.
    pub(crate) fn atom(&mut self, variable: Number, values: usize, holds: impl Fn(usize) -> bool) -> Diagram {
        let child = |value| if holds(value) { Diagram::ALWAYS } else { Diagram::NEVER };
        self.node(variable, (0..values).map(child).collect())
    }

    fn node(&mut self, variable: Number, children: Vec<Diagram>) -> Diagram {
        if let Some(first) = children.first() {
            if children.iter().all(|child| child == first) {
                return *first;
            }
        }
        let node = Node { variable, children };
        if let Some(known) = self.numbers.get(&node) {
            return *known;
        }
        let number = u32::try_from(self.nodes.len()).ok().and_then(|count| count.checked_add(2));
        let Some(number) = number.filter(|_| self.nodes.len() < MOST_NODES) else {
            self.exhausted = true;
            return Diagram::NEVER;
        };
        self.nodes.push(node.clone());
        self.numbers.insert(node, Diagram(number));
        Diagram(number)
    }

    fn get(&self, diagram: Diagram) -> Option<&Node> {
        let index = usize::try_from(diagram.0.checked_sub(2)?).ok()?;
        self.nodes.get(index)
    }

    pub(crate) fn and(&mut self, one: Diagram, other: Diagram) -> Diagram {
        self.join(Joined::And, one, other)
    }

    pub(crate) fn or(&mut self, one: Diagram, other: Diagram) -> Diagram {
        self.join(Joined::Or, one, other)
    }

    fn join(&mut self, how: Joined, one: Diagram, other: Diagram) -> Diagram {
        let (neutral, absorbing) = match how {
            Joined::And => (Diagram::ALWAYS, Diagram::NEVER),
            Joined::Or => (Diagram::NEVER, Diagram::ALWAYS),
        };
        if one == absorbing || other == absorbing {
            return absorbing;
        }
        if one == neutral || one == other {
            return other;
        }
        if other == neutral {
            return one;
        }
        let key = (how, one.min(other), one.max(other));
        if let Some(known) = self.joined.get(&key) {
            return *known;
        }
        let (Some(left), Some(right)) = (self.get(one).cloned(), self.get(other).cloned()) else {
            return absorbing;
        };
        let variable = left.variable.min(right.variable);
        let split = |node: &Node, whole: Diagram, values: usize| -> Vec<Diagram> {
            if node.variable == variable { node.children.clone() } else { vec![whole; values] }
        };
        let values = if left.variable == variable { left.children.len() } else { right.children.len() };
        let pairs = split(&left, one, values).into_iter().zip(split(&right, other, values));
        let children = pairs.map(|(left, right)| self.join(how, left, right)).collect();
        let joined = self.node(variable, children);
        self.joined.insert(key, joined);
        joined
    }

    pub(crate) fn not(&mut self, diagram: Diagram) -> Diagram {
        match diagram {
            Diagram::NEVER => return Diagram::ALWAYS,
            Diagram::ALWAYS => return Diagram::NEVER,
            _ => {}
        }
        if let Some(known) = self.negated.get(&diagram) {
            return *known;
        }
        let Some(node) = self.get(diagram).cloned() else {
            return Diagram::NEVER;
        };
        let children = node.children.iter().map(|child| self.not(*child)).collect();
        let negated = self.node(node.variable, children);
        self.negated.insert(diagram, negated);
        negated
    }

    /// At least so many of the parts.
    pub(crate) fn at_least(&mut self, number: usize, parts: &[Diagram]) -> Diagram {
        // What it takes for at least 0, 1, 2, ... of the parts seen so far.
        let mut reached = vec![Diagram::NEVER; number];
        reached.insert(0, Diagram::ALWAYS);
        for part in parts {
            for count in (1..=number).rev() {
                let before = |count: usize| reached.get(count).copied().unwrap_or(Diagram::NEVER);
                let (fewer, as_many) = (before(count.saturating_sub(1)), before(count));
                let one_more = self.and(fewer, *part);
                let now = self.or(as_many, one_more);
                if let Some(place) = reached.get_mut(count) {
                    *place = now;
                }
            }
        }
        reached.get(number).copied().unwrap_or(Diagram::NEVER)
    }

    /// What is left to ask once a variable is known to have a value.
    pub(crate) fn with(&mut self, diagram: Diagram, variable: Number, value: usize) -> Diagram {
        let mut known = BTreeMap::new();
        self.fix(diagram, variable, value, &mut known)
    }

    fn fix(
        &mut self,
        diagram: Diagram,
        variable: Number,
        value: usize,
        known: &mut BTreeMap<Diagram, Diagram>,
    ) -> Diagram {
        if let Some(fixed) = known.get(&diagram) {
            return *fixed;
        }
        let Some(node) = self.get(diagram).filter(|node| node.variable <= variable).cloned() else {
            return diagram;
        };
        let fixed = if node.variable == variable {
            node.children.get(value).copied().unwrap_or(Diagram::NEVER)
        } else {
            let children =
                node.children.iter().map(|child| self.fix(*child, variable, value, known)).collect();
            self.node(node.variable, children)
        };
        known.insert(diagram, fixed);
        fixed
    }
}
