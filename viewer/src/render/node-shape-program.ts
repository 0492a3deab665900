// One WebGL program for every node: disc, rounded square or diamond by a signed distance, with a ring around it. Knows nothing
// of assertions: a shape number and two colours reach it.
import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { NodeShape } from '../choice/reducers.ts';

export interface ShapeData extends NodeDisplayData {
  readonly shape: NodeShape;
  readonly ring: string;
}

const shapeNumbers: Readonly<Record<NodeShape, number>> = { disc: 0, square: 1, diamond: 2 };
const uniforms = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'] as const;

const vertexShader = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_ring;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_offset;
varying float v_radius;
varying float v_shape;
const float bias = 255.0 / 254.0;

void main() {
  // Room around the shape for its ring and for smoothing, in pixels.
  float reach = a_size * 1.45 + 2.0;
  vec2 offset = a_corner * reach * u_correctionRatio / u_sizeRatio * 2.0;
  gl_Position = vec4((u_matrix * vec3(a_position + offset, 1)).xy, 0, 1);
  v_offset = a_corner * reach;
  v_radius = a_size;
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
  v_ring = a_ring;
  v_ring.a *= bias;
}
`;

const fragmentShader = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_offset;
varying float v_radius;
varying float v_shape;

float distanceTo(vec2 p, float r) {
  if (v_shape < 0.5) return length(p) - r;
  if (v_shape < 1.5) {
    vec2 q = abs(p) - vec2(r * 0.9 - r * 0.34);
    return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - r * 0.34;
  }
  return (abs(p.x) + abs(p.y) - r * 1.25) * 0.7071;
}

void main(void) {
  float d = distanceTo(v_offset, v_radius);
  #ifdef PICKING_MODE
  gl_FragColor = d > 2.0 ? vec4(0.0) : v_color;
  #else
  float ring = 1.8;
  float inside = 1.0 - smoothstep(-0.6, 0.6, d + ring);
  float shape = 1.0 - smoothstep(-0.6, 0.6, d);
  vec4 color = mix(v_ring, v_color, inside);
  gl_FragColor = vec4(color.rgb * color.a, color.a) * shape;
  #endif
}
`;

export class NodeShapeProgram extends NodeProgram<(typeof uniforms)[number]> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
    return {
      VERTICES: 4,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_ring', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ],
    };
  }

  processVisibleItem(nodeIndex: number, start: number, data: ShapeData): void {
    const { array } = this;
    array.set(
      [data.x, data.y, data.size, shapeNumbers[data.shape], floatColor(data.color), floatColor(data.ring), nodeIndex],
      start,
    );
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniform1f(uniformLocations.u_correctionRatio ?? null, params.correctionRatio);
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, params.sizeRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
  }
}
