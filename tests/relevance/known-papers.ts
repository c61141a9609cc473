import type { Paper } from '@/domain/paper';

/** A page of papers whose verdicts are known. Titles are real, abstracts are ours. */
export const papers: Paper[] = [
  {
    id: 'arxiv:1706.03762',
    title: 'Attention Is All You Need',
    authors: ['Ashish Vaswani', 'Noam Shazeer', 'Łukasz Kaiser'],
    abstract: 'Sequence transduction works without recurrence: the Transformer uses attention alone.',
    categories: ['cs.CL', 'cs.LG'],
  },
  {
    id: 'arxiv:2106.09685',
    title: 'LoRA: Low-Rank Adaptation of Large Language Models',
    authors: ['Edward J. Hu', 'Yelong Shen'],
    abstract: 'Small matrices are trained beside frozen weights, which makes fine‑tuning cheap.',
    categories: ['cs.CL'],
  },
  {
    id: 'arxiv:2005.11401',
    title: 'Retrieval-Augmented Generation for Knowledge-Intensive NLP Tasks',
    authors: ['Patrick Lewis', 'Ethan Perez'],
    abstract: 'RAG models combine a generator with passages fetched from an index.',
    categories: ['cs.CL', 'cs.LG'],
  },
  {
    id: 'arxiv:2210.03629',
    title: 'ReAct: Synergizing Reasoning and Acting in Language Models',
    authors: ['Shunyu Yao', 'Karthik Narasimhan'],
    abstract: 'Letting a model think and use tools by turns makes LLM-agents more reliable.',
    categories: ['cs.CL', 'cs.AI'],
  },
  {
    id: 'arxiv:2308.11432',
    title: 'A Survey on Large Language Model based Autonomous Agents',
    authors: ['Lei Wang', 'Xu Chen'],
    abstract: 'How LLM agents are built, used and evaluated.',
    categories: ['cs.AI'],
  },
  {
    id: 'arxiv:1312.6114',
    title: 'Auto-Encoding Variational Bayes',
    authors: ['Diederik P Kingma', 'Max Welling'],
    abstract: 'A stochastic estimator for latent variables; for this reason it scales.',
    categories: ['stat.ML', 'cs.LG'],
  },
  {
    id: 'arxiv:2402.03300',
    title: 'DeepSeekMath: Pushing the Limits of Mathematical Reasoning in Open Language Models',
    authors: ['Zhihong Shao', 'DeepSeek-AI'],
    abstract: 'Reinforcement learning on sampled groups of answers improves proofs.',
    categories: ['cs.CL'],
  },
  {
    id: 'arxiv:1503.02406',
    title: 'Deep Learning and the Information Bottleneck Principle',
    authors: ['Naftali Tishby', 'Noga Zaslavsky'],
    categories: ['cs.LG'],
  },
  {
    id: 'arxiv:2010.11929',
    title: 'An Image is Worth 16x16 Words: Transformers for Image Recognition at Scale',
    authors: ['Alexey Dosovitskiy', 'Neil Houlsby'],
    abstract: 'Patches of pictures are read as words are, with little else than attention.',
    categories: ['cs.CV'],
  },
  {
    id: 'arxiv:astro-ph/9805201',
    title: 'Observational Evidence from Supernovae for an Accelerating Universe and a Cosmological Constant',
    authors: ['A. G. Riess', 'B. P. Schmidt'],
    abstract: 'Distant supernovae are fainter than expected.',
    categories: ['astro-ph'],
  },
];
