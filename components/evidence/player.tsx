"use client";

import { useRef } from "react";
import { Icon } from "@/components/ui/icon";
import { pause, play } from "@/components/ui/icons";
import { placeInWords } from "@/lib/evidence/place";
import { secondsInWords } from "@/lib/letters/wording";
import { usePeaks } from "./use-peaks";
import { usePlayer } from "./use-player";

import { Waveform } from "./waveform";

type Heard = { id: string; mime: string; size: number; seconds: number | null };

/** Plays a recording in the page: one button, and a native slider over its loudness for seeking by hand or by key. */
export function Player({ recording }: { recording: Heard }) {
  const place = useRef<HTMLDivElement>(null);
  const src = `/evidence/${recording.id}/original?play=1`;
  const peaks = usePeaks(src, recording.size, place);
  const { audio, events, state, toggle, seek } = usePlayer(recording.seconds, recording.mime);
  const played = state.length > 0 ? Math.min(1, state.at / state.length) : 0;
  if (state.failed) return <CannotPlay {...recording} />;
  return (
    <div>
      <div className="player" ref={place}>
        <audio ref={audio} src={src} preload="none" {...events} />
        <button type="button" className="play" onClick={toggle} aria-label={state.playing ? "暂停" : "播放"}>
          <Icon of={state.playing ? pause : play} />
        </button>
        <div className="wv">
          <input
            className="cover"
            type="range"
            min={0}
            max={state.length || 1}
            step={0.1}
            value={state.at}
            onChange={(event) => seek(Number(event.target.value))}
            aria-label="播到哪里"
            aria-valuetext={`${placeInWords(state.at)}，共${secondsInWords(state.length)}`}
          />
          {peaks ? <Waveform peaks={peaks} played={played} /> : <PlainTrack played={played} />}
          <span className="head2" style={played > 0 ? { left: `${played * 100}%` } : undefined} />
        </div>
      </div>
      <p className="marks num" aria-hidden="true">
        {placeInWords(state.at)}
        {state.length > 0 && <span className="soft">共{placeInWords(Math.round(state.length))}</span>}
      </p>
    </div>
  );
}

function PlainTrack({ played }: { played: number }) {
  return (
    <span className="wave plain" aria-hidden="true">
      <span className="track">
        <svg aria-hidden="true" width="100%" height="100%">
          <rect width={`${played * 100}%`} height="100%" />
        </svg>
      </span>
    </span>
  );
}

function CannotPlay({ id, mime }: Heard) {
  const what = mime.startsWith("audio/amr") ? "AMR" : "这种录音";
  return (
    <p className="mt-2">
      这台设备放不了{what}，
      <a className="touch" href={`/evidence/${id}/original`}>
        下载
      </a>
      后用手机自带的播放器听。
    </p>
  );
}
