/** One measurement beside a peer that was measured in the same run. */
export interface BenchResult {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it is compared with. */
  readonly peer: string;
  readonly peerValue: number;
  readonly ratio: number;
  /** The ratio that is wanted, and whether it was reached. */
  readonly goal?: number;
  readonly met?: boolean;
}
