import type { Starter } from '@/components/interests/StarterPicks';
import type { TextKey } from '@/locale/text';

/** Phrases to begin with. They are not translated: most papers are written in English. */
export const starters: [Starter, ...Starter[]] = [
  starter(
    'welcomeFieldLanguage',
    'large language model*, retrieval augmented, reasoning, instruction tuning, long context, hallucination*, machine translation',
  ),
  starter(
    'welcomeFieldAgents',
    'language agent*, tool use, multi-agent, agent memory, code generation, computer use, web agent*',
  ),
  starter(
    'welcomeFieldVision',
    'diffusion model*, video generation, segmentation, object detection, gaussian splatting, vision language model*',
  ),
  starter(
    'welcomeFieldLearning',
    'reinforcement learning, graph neural network*, causal inference, federated learning, interpretability, uncertainty quantification',
  ),
  starter(
    'welcomeFieldSystems',
    'mixture of experts, kv cache, quantization, speculative decoding, distributed training, compiler*, gpu kernel*',
  ),
  starter(
    'welcomeFieldRobotics',
    'imitation learning, robot manipulation, motion planning, legged robot*, sim-to-real, autonomous driving',
  ),
  starter(
    'welcomeFieldSafety',
    'jailbreak*, prompt injection, differential privacy, watermark*, alignment, red teaming, deepfake*',
  ),
  starter(
    'welcomeFieldPeople',
    'user study, accessibility, human-AI interaction, fairness, education, misinformation, copyright',
  ),
  starter(
    'welcomeFieldPhysics',
    'quantum error correction, superconduct*, topological, dark matter, gravitational wave*, neutrino*',
  ),
  starter(
    'welcomeFieldAstronomy',
    'exoplanet*, black hole*, galaxy cluster*, supernova*, fast radio burst*, stellar evolution',
  ),
  starter(
    'welcomeFieldLife',
    'protein structure*, single-cell, gene expression, drug discovery, molecular dynamics, microbiome',
  ),
  starter(
    'welcomeFieldMedicine',
    'clinical trial*, medical imaging, health record*, radiology, cancer, mental health, epidemic*',
  ),
  starter(
    'welcomeFieldEarth',
    'weather forecast*, climate model*, remote sensing, biodiversity, extreme event*, ocean*',
  ),
  starter(
    'welcomeFieldMaths',
    'optimal transport, partial differential equation*, random matrix, convex optimization, bayesian inference, graph theory',
  ),
];

function starter(field: TextKey, phrases: string): Starter {
  return { field, phrases: phrases.split(', ') };
}
